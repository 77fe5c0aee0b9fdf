import { Module } from '@nestjs/common';
import { ComplaintResolver } from './complaints/complaint.resolver';
import { FrictionResolver } from './friction.resolver';

@Module({ providers: [FrictionResolver, ComplaintResolver] })
export class FrictionModule {}
