import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { TwoLines } from '@zasluga/domain';

@ObjectType({ description: 'share of those who decided that is for, 0 to 1, with its 95 % interval' })
export class LineShare {
  @Field(() => Float) estimate: number;
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType({ description: 'colleagues’ line beside customers’ line; no shares while either side is too few' })
export class CustomersLine {
  @Field() enough: boolean;
  @Field(() => Int, { nullable: true, description: 'who decided so far, while they are too few' })
  customersSoFar: number | null;
  @Field(() => LineShare, { nullable: true }) colleagues: LineShare | null;
  @Field(() => LineShare, { nullable: true }) customers: LineShare | null;
  @Field(() => LineShare, { nullable: true, description: 'colleagues minus customers (Newcombe)' })
  difference: LineShare | null;
  @Field(() => Boolean, { nullable: true, description: 'the same majority' }) agree: boolean | null;
}

export const customersLine = (lines: TwoLines): CustomersLine =>
  lines.status === 'few'
    ? {
        enough: false,
        customersSoFar: lines.customers,
        colleagues: null,
        customers: null,
        difference: null,
        agree: null,
      }
    : { enough: true, customersSoFar: null, ...lines };
