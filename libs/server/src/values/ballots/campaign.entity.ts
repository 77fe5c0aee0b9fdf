import { CAMPAIGN_STATES, type CampaignState } from '@zasluga/domain';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export const CampaignStateName = Object.fromEntries(CAMPAIGN_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(CampaignStateName, {
  name: 'CampaignState',
  valuesMap: {
    PLANNED: { description: 'not begun' },
    RUNNING: { description: 'ballots are taken' },
    CLOSED: { description: 'before its term; may be opened again until the last day, and shows no result until then' },
    ENDED: { description: 'for good: its result is shown' },
  },
});

/** A term in which every employee may put the values in order as they see them lived. Days are days of the company's calendar. */
@ObjectType()
@Entity('ballot_campaign')
export class BallotCampaign {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field({ description: 'yyyy-mm-dd' }) @Column({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Field({ description: 'yyyy-mm-dd, the last day' }) @Column({ type: 'date', name: 'ends_on' }) endsOn: string;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd: who has not answered is reminded' })
  @Column({ type: 'date', name: 'remind_on', nullable: true })
  remindOn: string | null;
  @Field({ description: 'what a ballot leaves out stands below what it ranks; otherwise it says nothing about it' })
  @Column({ type: 'boolean', name: 'unranked_last' })
  unrankedLast: boolean;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'closed before its term' })
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: Date | null;
  /** No column: it follows from the days. */
  @Field(() => CampaignStateName) state: CampaignState;
}

@ObjectType()
export class BallotPlace {
  @Field(() => ID) valueId: string;
  @Field(() => Int, { description: '1 is the highest; equal places are a tie' }) place: number;
}

/** One's own answer. Nobody else's is ever read. */
@ObjectType()
export class OwnBallot {
  @Field(() => GraphQLISODateTime) castAt: Date;
  @Field(() => [BallotPlace]) places: BallotPlace[];
}
