import { Module } from '@nestjs/common';
import { FrictionResolver } from './friction.resolver';

@Module({ providers: [FrictionResolver] })
export class FrictionModule {}
