import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ROUND_STATES, type RoundState } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export const RoundStateName = Object.fromEntries(ROUND_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(RoundStateName, {
  name: 'AwardRoundState',
  valuesMap: {
    NOMINATING: { description: 'people are proposed, once its first day has come' },
    CHOOSING: { description: 'nominations are closed, nothing is decided' },
    DECIDED: { description: 'decided, and nobody has been told' },
    ANNOUNCED: { description: 'everybody knows' },
  },
});

/** One cycle of an award. */
@ObjectType()
@Entity('award_round')
export class AwardRound {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'award_id' }) awardId: string;
  @Field({ description: '“2026-11”, “2026-Q4”, or the name of an occasion' }) @Column({ type: 'text' }) label: string;
  @Column({ type: 'timestamptz', name: 'stories_from' }) storiesFrom: Date;
  @Column({ type: 'timestamptz', name: 'nominations_from' }) nominationsFrom: Date;
  @Column({ type: 'timestamptz', name: 'nominations_until' }) nominationsUntil: Date;
  @Column({ type: 'timestamptz', name: 'choice_until' }) choiceUntil: Date;
  /** What everybody but the administrator is told of `decided` is `choosing`: see the resolver. */
  @Column({ type: 'text', default: 'nominating' }) state: RoundState;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'uuid', name: 'decided_by_id', nullable: true }) decidedById: string | null;
  /** Announced by itself at this moment. */
  @Column({ type: 'timestamptz', name: 'announce_at', nullable: true }) announceAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'announced_at', nullable: true })
  announcedAt: Date | null;
  /** What the company says at the announcement. */
  @Column({ type: 'text', default: '' }) words: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}

/** As it is read, with its days on the company's calendar. */
export interface DatedRound extends AwardRound {
  /** yyyy-mm-dd */
  readonly storiesDay: string;
  readonly nominationsDay: string;
  /** the last day of nominations, the last day of the choice */
  readonly nominationsLast: string;
  readonly choiceLast: string;
  /** yyyy-mm-ddThh:mm */
  readonly announceLocal: string | null;
}

@ObjectType({ description: 'days of the company’s calendar, yyyy-mm-dd; the last ones are included' })
export class AwardRoundDays {
  @Field({ description: 'stories from this day on can be brought' }) storiesDay: string;
  @Field() nominationsDay: string;
  @Field() nominationsLast: string;
  @Field() choiceLast: string;
}

@ObjectType()
export class AwardRoundConnection extends Connection(AwardRound) {}
