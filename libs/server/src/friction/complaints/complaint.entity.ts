import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COMPLAINT_ANSWER_MAX } from '@zasluga/domain';
import { Connection, Day, Text } from '@zasluga/kernel';
import { IsOptional, IsUUID } from 'class-validator';

export enum ComplaintState {
  OPEN = 'open',
  ANSWERED = 'answered',
}
registerEnumType(ComplaintState, { name: 'ComplaintState' });

export enum ComplaintFilter {
  OPEN = 'open',
  UNOWNED = 'unowned',
  OVERDUE = 'overdue',
  MINE = 'mine',
  ANSWERED = 'answered',
}
registerEnumType(ComplaintFilter, {
  name: 'ComplaintFilter',
  valuesMap: {
    OPEN: { description: 'not yet answered, the oldest first' },
    UNOWNED: { description: 'the same, of which nobody looks after' },
    OVERDUE: { description: 'the same, past their day' },
    MINE: { description: 'the same, that the viewer looks after' },
    ANSWERED: { description: 'the last answered first' },
  },
});

/** A customer's complaint: somebody looks after it and answers it in words, which the customer's page shows. */
@ObjectType()
export class Complaint {
  @Field(() => ID) id: string;
  @Field(() => ComplaintState) state: ComplaintState;
  @Field(() => String, { nullable: true, description: 'the customer reads it' }) answer: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD in the company’s time zone' }) dueOn: string | null;
  @Field({ description: 'open and past its day' }) overdue: boolean;
  @Field(() => GraphQLISODateTime, { description: 'when it was passed on' }) createdAt: Date;
  praiseId: string;
  ownerId: string | null;
  answeredById: string | null;
  procedureId: string | null;
  cursor: string;
}

@ObjectType()
export class ComplaintConnection extends Connection(Complaint) {}

@ObjectType({ description: 'those that the viewer may see' })
export class ComplaintCounts {
  @Field(() => Int) open: number;
  @Field(() => Int) unowned: number;
  @Field(() => Int) overdue: number;
  @Field(() => Int) mine: number;
}

/** All three at once, as they stand after the change: null takes away. */
@InputType()
export class ComplaintCareInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID, { nullable: true, description: 'who looks after it' }) @IsOptional() @IsUUID() ownerId?:
    string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  @IsOptional()
  @Day()
  dueOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'the procedure that stood in the way, from the list' })
  @IsOptional()
  @IsUUID()
  procedureId?: string | null;
  @Field(() => String, { nullable: true, description: 'or a new one, by its name' })
  @Text({ max: 200 })
  procedureName?: string | null;
}

@InputType()
export class ComplaintAnswerInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field() @Text({ min: 3, max: COMPLAINT_ANSWER_MAX, multiline: true }) answer: string;
}
