import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** `refused` is stored, so that the answer to a request key never changes, and is never shown. */
export enum RedemptionStateName {
  REQUESTED = 'requested',
  RESERVED = 'reserved',
  FULFILLED = 'fulfilled',
  DECLINED = 'declined',
  CANCELLED = 'cancelled',
}
registerEnumType(RedemptionStateName, { name: 'RedemptionState' });

/** A reward exchanged for points. */
@ObjectType()
@Entity('redemption')
export class Redemption {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'reward_id' }) rewardId: string;
  @Column({ type: 'uuid', name: 'variant_id', nullable: true }) variantId: string | null;
  @Column({ type: 'uuid', name: 'employee_id' }) employeeId: string;
  @Column({ type: 'uuid', name: 'for_employee_id', nullable: true }) forEmployeeId: string | null;
  @Column({ type: 'text', name: 'request_key' }) requestKey: string;
  /** SHA-256 of all that was asked for */
  @Column({ type: 'bytea', name: 'request_hash' }) requestHash: Buffer;
  @Field(() => RedemptionStateName) @Column({ type: 'text' }) state: RedemptionStateName;
  @Column({ type: 'text', nullable: true }) refusal: string | null;
  @Column({ type: 'jsonb', name: 'refusal_params', nullable: true }) refusalParams: Record<string, number> | null;
  @Field(() => String, { description: 'shown at the counter: 7K4M-Q2XW' })
  @Column({ type: 'text', nullable: true })
  number: string | null;
  @Field(() => Int, { description: 'points, as they were at the moment of redemption' })
  @Column({ type: 'int' })
  price: number;
  @Field(() => Float, {
    description: 'what the points were worth at that moment, minor units of the company’s currency',
  })
  @Column({ type: 'bigint', name: 'money_minor', default: 0 })
  moneyMinor: number;
  /** The transfer that held the points when it was redeemed. */
  @Column({ type: 'uuid', name: 'hold_id', nullable: true }) holdId: string | null;
  /** The one that has held them since a hand-over was undone; null: none was. */
  @Column({ type: 'uuid', name: 'held_again_id', nullable: true }) heldAgainId: string | null;
  /** In which period it counts against which limit, as it was then; null: there was none. */
  @Column({ type: 'text', name: 'limit_label', nullable: true }) limitLabel: string | null;
  @Column({ type: 'int', name: 'limit_count', nullable: true }) limitCount: number | null;
  @Field({ description: 'the person’s own words: where to bring it, which size' })
  @Column({ type: 'text', default: '' })
  note: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'until when it can be taken back once nobody has to say yes; null: only until somebody has',
  })
  @Column({ type: 'timestamptz', name: 'cancel_until', nullable: true })
  cancelUntil: Date | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedById: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'when somebody said yes' })
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'why it was declined' })
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  @Column({ type: 'uuid', name: 'ended_by', nullable: true }) endedById: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;
  @Field(() => GraphQLISODateTime)
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

@ObjectType()
export class RedemptionConnection extends Connection(Redemption) {}

/** What the viewer may do with it now; the interface never guesses. */
@ObjectType()
export class RedemptionRights {
  @Field() cancel: boolean;
  @Field() approve: boolean;
  @Field({ description: 'a yes can be taken back, as long as it has not been handed over' }) unapprove: boolean;
  @Field() decline: boolean;
  @Field() fulfil: boolean;
  @Field({ description: 'it was handed over a short while ago, and no code with it' }) undoHandOver: boolean;
  @Field({ description: 'there is a code, and it is the viewer’s to read' }) readCode: boolean;
}
