import { Module } from '@nestjs/common';
import { BallotsJobs } from './ballots/ballots.jobs';
import { CampaignResolver } from './ballots/campaign.resolver';
import { BehaviourResolver } from './line/behaviour.resolver';
import { RankingResolver } from './ranking/ranking.resolver';
import { ValueResolver } from './value.resolver';

@Module({ providers: [ValueResolver, RankingResolver, BehaviourResolver, CampaignResolver, BallotsJobs] })
export class ValuesModule {}
