import { Module } from '@nestjs/common';
import { BehaviourResolver } from './line/behaviour.resolver';
import { RankingResolver } from './ranking/ranking.resolver';
import { ValueResolver } from './value.resolver';

@Module({ providers: [ValueResolver, RankingResolver, BehaviourResolver] })
export class ValuesModule {}
