import { Module } from '@nestjs/common';
import { BallotsJobs } from './ballots/ballots.jobs';
import { CampaignResolver } from './ballots/campaign.resolver';
import { PerceivedResolver } from './ballots/perceived.resolver';
import { BehaviourResolver } from './line/behaviour.resolver';
import { BehaviourCommentFields, LineEventFields, LineFields, WordingFields } from './line/line-fields.resolver';
import { LineResolver } from './line/line.resolver';
import { RankingResolver } from './ranking/ranking.resolver';
import { ValueResolver } from './value.resolver';
import { PhoneController } from './workshop/phone.controller';
import { WorkshopJobs } from './workshop/workshop.jobs';
import { WorkshopResolver } from './workshop/workshop.resolver';

@Module({
  controllers: [PhoneController],
  providers: [
    ValueResolver,
    RankingResolver,
    BehaviourResolver,
    CampaignResolver,
    PerceivedResolver,
    BallotsJobs,
    WorkshopResolver,
    WorkshopJobs,
    LineResolver,
    LineFields,
    WordingFields,
    LineEventFields,
    BehaviourCommentFields,
  ],
})
export class ValuesModule {}
