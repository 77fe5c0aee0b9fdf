import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum PerceivedStatus {
  OK = 'ok',
  EMPTY = 'empty',
  SUPPRESSED = 'suppressed',
  NOT_YET = 'not_yet',
}
registerEnumType(PerceivedStatus, {
  name: 'PerceivedStatus',
  valuesMap: {
    EMPTY: { description: 'nobody answered' },
    SUPPRESSED: { description: 'fewer than ten answered' },
    NOT_YET: { description: 'the campaign is not over for good' },
  },
});

export enum PerceivedMethod {
  KEMENY = 'kemeny',
  SCHULZE = 'schulze',
}
registerEnumType(PerceivedMethod, {
  name: 'PerceivedMethod',
  valuesMap: {
    KEMENY: { description: 'exact: goes against the fewest judgements on pairs' },
    SCHULZE: { description: 'strongest paths of majorities: beyond 16 values' },
  },
});

@ObjectType({ description: 'share of people who would put a value above all others, 0 to 1, with its 90 % interval' })
export class FirstShare {
  @Field(() => Float) estimate: number;
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType()
export class PerceivedPlace {
  @Field(() => ID) valueId: string;
  @Field(() => Int, {
    description: 'best place among the orders that fit equally well; shared where another has it too',
  })
  place: number;
  @Field(() => Int, { description: 'worst place among them' }) placeUntil: number;
  @Field(() => Float, { description: '90 % interval over resamples of the people' }) low: number;
  @Field(() => Float) high: number;
  @Field(() => Float, {
    nullable: true,
    description: 'share of the resamples that keep it above the next one; null for the last',
  })
  keptAboveNext: number | null;
  @Field(() => FirstShare, {
    nullable: true,
    description: 'by the Plackett–Luce model; null for more than 12 values, or where answers connect too little',
  })
  firstShare: FirstShare | null;
}

@ObjectType()
export class PerceivedResult {
  @Field(() => PerceivedStatus) status: PerceivedStatus;
  @Field(() => Int, { description: 'who answered; 0 unless the status is OK' }) people: number;
  @Field(() => PerceivedMethod, { nullable: true }) method: PerceivedMethod | null;
  @Field(() => Int, { description: 'how many orders fit the ballots equally well' }) optimalOrders: number;
  @Field(() => [PerceivedPlace], { description: 'highest first' }) places: PerceivedPlace[];
  @Field(() => ID, { nullable: true, description: 'stands above each other value by majority' })
  winnerId: string | null;
  @Field(() => [[ID]], { description: 'circles of majorities: no order satisfies the majority on every pair' })
  cycles: string[][];
  @Field(() => Float, {
    nullable: true,
    description: 'Kendall’s W, 0 to 1: how strongly people agree among themselves',
  })
  concordance: number | null;
  @Field(() => [[Float]], {
    description:
      'share of the people who rank the value of the row above that of the column, in the order of `places`; of fewer than 20 people never below 0.1 or above 0.9',
  })
  pairShares: number[][];
}
