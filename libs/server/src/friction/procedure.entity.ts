import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';

export enum ProcedureState {
  OPEN = 'open',
  REVIEW = 'review',
  CHANGED = 'changed',
  KEPT = 'kept',
  ABOLISHED = 'abolished',
}
registerEnumType(ProcedureState, {
  name: 'ProcedureState',
  valuesMap: {
    OPEN: { description: 'nobody has looked at it yet' },
    REVIEW: { description: 'its owner looks at it' },
    CHANGED: { description: 'decided: it is another one now' },
    KEPT: { description: 'decided: it stays, and why is explained' },
    ABOLISHED: { description: 'decided: it is no more' },
  },
});

/** Red: law or safety ask for it, it must never be bent. */
export enum ProcedureColour {
  GREEN = 'green',
  RED = 'red',
}
registerEnumType(ProcedureColour, {
  name: 'ProcedureColour',
  valuesMap: { RED: { description: 'law or safety ask for it: never bendable' } },
});

const OF_EMPLOYEES = 'null: not (yet) enough different people are behind it';

/**
 * A rule, form or habit that stands in a customer’s way. Named by whoever met it: its name keeps that language. When it was named is not
 * told: it may have been bent in that very moment. Read and written with plain SQL.
 */
@ObjectType()
export class Procedure {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() description: string;
  @Field(() => ProcedureState) state: ProcedureState;
  @Field(() => ProcedureColour) colour: ProcedureColour;
  @Field(() => String, { nullable: true, description: 'which law, which danger' })
  redReason: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, until when it is to be decided' })
  dueOn: string | null;
  @Field(() => String, { nullable: true, description: 'why it was decided so; null: it is not' })
  reason: string | null;
  @Field(() => Int, { description: 'of employees' }) votes: number;
  @Field(() => Int, { description: 'of customers' }) complaints: number;
  @Field(() => Int, { nullable: true, description: OF_EMPLOYEES })
  bends: number | null;
  @Field(() => Int, { nullable: true, description: OF_EMPLOYEES })
  refusals: number | null;
  @Field(() => Int, { nullable: true, description: OF_EMPLOYEES })
  fears: number | null;
  @Field({ description: 'not decided, and its day is over' }) overdue: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'days from the first meeting of a customer with it, of those that are counted, until today or the decision; what employees told begins with its month',
  })
  daysSinceMet: number | null;
  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;
  /** by the viewer; undefined where nobody asked */
  voted?: boolean;
  ownerId: string | null;
  decidedById: string | null;
  mergedIntoId: string | null;
  mergedAt: Date | null;
}

@ObjectType()
export class ProcedureConnection extends Connection(Procedure) {}

const IN_COMPANY = `at time zone (select time_zone from company))::date`;
export const TODAY = `(clock_timestamp() ${IN_COMPANY}`;

export const PROCEDURE_COLUMNS = `p.id, p.name, p.description, p.state, p.colour, p.red_reason as "redReason", p.due_on::text as "dueOn",
  p.reason, p.votes, p.complaints, p.bends, p.refusals, p.fears, p.decided_at as "decidedAt", p.owner_id as "ownerId",
  p.decided_by_id as "decidedById", p.merged_into_id as "mergedIntoId", p.merged_at as "mergedAt",
  coalesce(p.state in ('open', 'review') and p.due_on < ${TODAY}, false) as overdue,
  case when p.first_met_on is not null
    then greatest(coalesce((p.decided_at ${IN_COMPANY}, ${TODAY}) - p.first_met_on, 0) end as "daysSinceMet"`;
