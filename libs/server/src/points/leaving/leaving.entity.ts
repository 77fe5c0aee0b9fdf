import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LEAVING_ENDS, type LeavingEnd } from '@zasluga/domain';
import { Connection, Text } from '@zasluga/kernel';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import type { Settlement } from './settle.commands';

const LeavingEndName = Object.fromEntries(LEAVING_ENDS.map((end) => [end.toUpperCase(), end]));
registerEnumType(LeavingEndName, { name: 'LeavingEnd' });
const SettlementName = { PAID: 'paid', HANDED: 'handed', LAPSED: 'lapsed' } as const;
registerEnumType(SettlementName, {
  name: 'LeavingSettlement',
  description: 'PAID in money, HANDED: a reward instead, LAPSED: back to nobody',
});

/** Somebody left and had points; how that was or is to be settled. */
@ObjectType()
export class Leaving {
  @Field(() => ID) id: string;
  @Field({ description: 'yyyy-mm-dd' }) leftOn: string;
  @Field({ description: 'yyyy-mm-dd; what is not settled by then lapses' }) waitsUntil: string;
  @Field(() => Int, { description: 'on the earned account; of a settled one: what was settled' }) points: number;
  @Field(() => Int, { description: 'set aside for exchanges that are still open' }) reserved: number;
  @Field(() => LeavingEndName, { nullable: true, description: 'none: it waits' }) endedAs: LeavingEnd | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt: Date | null;
  @Field({ description: 'which reward was handed over' }) note: string;
  employeeId: string;
  endedById: string | null;
}

@ObjectType()
export class LeavingConnection extends Connection(Leaving) {}

@InputType()
export class SettleLeavingInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => SettlementName) @IsEnum(SettlementName) as: Settlement;
  @Field(() => String, { nullable: true, description: 'which reward was handed over: at most 300 characters' })
  @IsOptional()
  @Text({ max: 300 })
  note?: string | null;
}
