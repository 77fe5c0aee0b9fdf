import { Module } from '@nestjs/common';
import { DecisionResolver } from './decision.resolver';

@Module({ providers: [DecisionResolver] })
export class EmpowermentModule {}
