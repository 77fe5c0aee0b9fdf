import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Figure, FigureMethod, FigureStatus, FunnelPosition, LivedPlace, Sentence } from '@zasluga/domain';

export const FigureStatusName = {
  OK: 'ok',
  EMPTY: 'empty',
  INSUFFICIENT: 'insufficient',
  SUPPRESSED: 'suppressed',
  UNDEFINED: 'undefined',
} as const satisfies Record<string, FigureStatus>;
registerEnumType(FigureStatusName, {
  name: 'FigureStatus',
  description: 'why a figure may have no number; none of these is a zero',
  valuesMap: {
    EMPTY: { description: 'nothing was counted' },
    INSUFFICIENT: { description: 'too little to conclude from' },
    SUPPRESSED: { description: 'too few people behind it, or it would reveal such a group' },
    UNDEFINED: { description: 'the formula has no value here' },
  },
});

const FigureMethodName = {
  WILSON: 'wilson',
  WILSON_CLUSTERED: 'wilson_clustered',
  WILSON_SIMULTANEOUS: 'wilson_simultaneous',
  GAMMA_POISSON: 'gamma_poisson',
  CENSUS: 'census',
  BOOTSTRAP: 'bootstrap',
  ADJUSTED_WALD: 'adjusted_wald',
} as const satisfies Record<string, FigureMethod>;
registerEnumType(FigureMethodName, { name: 'FigureMethod', description: 'how the interval was made' });

const FunnelPositionName = {
  WITHIN: 'within',
  ABOVE: 'above',
  FAR_ABOVE: 'far_above',
  BELOW: 'below',
  FAR_BELOW: 'far_below',
} as const satisfies Record<string, FunnelPosition>;
registerEnumType(FunnelPositionName, {
  name: 'FunnelPosition',
  description: 'against what chance does to a group of this size: outside 95 %, or far outside 99.8 %',
});
export const FunnelPositionType = FunnelPositionName;

@ObjectType('Figure')
export class FigureObject implements Figure {
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Float, { nullable: true, description: 'shares are 0 to 1, net shares −1 to 1' }) estimate: number | null;
  @Field(() => Float, { nullable: true }) low: number | null;
  @Field(() => Float, { nullable: true }) high: number | null;
  @Field(() => Float, { description: 'coverage of the interval' }) level: number;
  @Field(() => Float, { description: 'what it is a share of: all acts, or the people of a census' }) n: number;
  @Field(() => Float, { nullable: true, description: 'independent acts that they are worth' }) nEff: number | null;
  @Field(() => FigureMethodName) method: FigureMethod;
}

@ObjectType('PlaceInterval', {
  description: 'where something stands in an order, 1 the highest, with the central 90 %',
})
export class PlaceObject implements LivedPlace {
  @Field(() => Float) median: number;
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType()
export class SentenceNumber {
  @Field() name: string;
  @Field(() => Float) value: number;
}

@ObjectType()
export class SentenceChoice {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType({ description: 'a value or a unit that the sentence names' })
export class SentenceSubject {
  @Field() name: string;
  @Field(() => ID) subjectId: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
}

@ObjectType('Sentence', { description: 'what the picture says: a message of the catalogue and what to fill in' })
export class SentenceObject {
  @Field({ description: 'key of the message' }) message: string;
  @Field(() => [SentenceNumber]) numbers: SentenceNumber[];
  @Field(() => [SentenceChoice]) choices: SentenceChoice[];
  @Field(() => [SentenceSubject]) subjects: SentenceSubject[];
}

/** Names things by id: a value or a unit. */
export type Named = ReadonlyMap<string, { nameRu: string; nameEn: string }>;

/** A sentence as the API gives it; a subject that is not among the named is left out. */
export function spoken(sentence: Sentence, named: Named): SentenceObject {
  const entries = <Value>(record: Record<string, Value>) =>
    Object.entries(record).map(([name, value]) => ({ name, value }));
  return {
    message: sentence.id,
    numbers: entries(sentence.numbers),
    choices: entries(sentence.choices),
    subjects: entries(sentence.subjects).flatMap(({ name, value: id }) => {
      const subject = named.get(id);
      return subject ? [{ name, subjectId: id, ...subject }] : [];
    }),
  };
}

@ObjectType({ description: 'days in the company’s time zone' })
export class CulturePeriod {
  @Field() label: string;
  @Field({ description: 'YYYY-MM-DD' }) from: string;
  @Field({ description: 'YYYY-MM-DD, not included' }) until: string;
  @Field({ description: 'it ends after today: the figures still grow' }) unfinished: boolean;
}
