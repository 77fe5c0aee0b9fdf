import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOMINATION_STATES, type NominationState } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Prize } from './prize.queries';

export const NominationStateName = Object.fromEntries(NOMINATION_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(NominationStateName, { name: 'AwardNominationState' });

/** Somebody proposes a person or a team for an award. Its words are told after the announcement, and only to those whom they are about. */
@ObjectType()
@Entity('award_nomination')
export class AwardNomination {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'round_id' }) roundId: string;
  @Column({ type: 'uuid', name: 'nominator_id' }) nominatorId: string;
  @Column({ type: 'uuid', name: 'employee_id', nullable: true }) employeeId: string | null;
  @Column({ type: 'uuid', name: 'team_unit_id', nullable: true }) teamUnitId: string | null;
  @Field(() => String, { nullable: true, description: 'how the nominator calls several people' })
  @Column({ type: 'text', name: 'team_name', nullable: true })
  teamName: string | null;
  @Field() @Column({ type: 'text', default: '' }) why: string;
  @Field(() => NominationStateName) @Column({ type: 'text', default: 'draft' }) state: NominationState;
  @Field({ description: 'whom it is about may read it after the announcement, with the nominator’s name' })
  @Column({ type: 'boolean', name: 'shares_words', default: true })
  sharesWords: boolean;
  @Column({ type: 'boolean', default: false }) shortlisted: boolean;
  @Column({ type: 'int', nullable: true }) place: number | null;
  @Column({ type: 'text', name: 'place_reason', nullable: true }) placeReason: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Field(() => GraphQLISODateTime)
  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'clock_timestamp()' })
  updatedAt: Date;
}

/** As it is read: whose, and with what. */
export interface FullNomination extends AwardNomination {
  readonly memberIds: readonly string[];
  readonly storyIds: readonly string[];
}

@ObjectType()
export class AwardNominationConnection extends Connection(AwardNomination) {}

/** All nominations of one person or team in a round: read together, decided together. */
@ObjectType()
export class AwardNominee {
  @Field({ description: 'of the person, the unit, or of all its members' }) key: string;
  @Field(() => String, { nullable: true }) teamName: string | null;
  @Field() shortlisted: boolean;
  @Field(() => Int, { nullable: true }) place: number | null;
  @Field(() => String, { nullable: true, description: 'why this place' }) placeReason: string | null;
  employeeId: string | null;
  teamUnitId: string | null;
  memberIds: readonly string[];
  nominations: FullNomination[];
  /** What the company gave for it; in the result of a round. */
  prize?: Prize | null;
}

/** A recognition brought as evidence. No GraphQL type: it is read with the recognition. */
@Entity('award_nomination_story')
export class AwardNominationStory {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid', { name: 'nomination_id' }) nominationId: string;
  @PrimaryColumn('uuid', { name: 'recognition_id' }) recognitionId: string;
  @Column({ type: 'int' }) position: number;
}

/** Somebody of a nominated team, as it was then. */
@Entity('award_nomination_member')
export class AwardNominationMember {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid', { name: 'nomination_id' }) nominationId: string;
  @PrimaryColumn('uuid', { name: 'employee_id' }) employeeId: string;
  @Column({ type: 'int' }) position: number;
}
