import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FAIRNESS_SIGNALS, type FairnessSignalKind, SIGNAL_VERDICTS, type SignalVerdict } from '@zasluga/domain';

const named = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
const FairnessSignalName = named(FAIRNESS_SIGNALS);
export const SignalVerdictName = named(SIGNAL_VERDICTS);
registerEnumType(FairnessSignalName, { name: 'FairnessSignalKind' });
registerEnumType(SignalVerdictName, { name: 'SignalVerdict' });

@ObjectType({ description: 'points per thank-you of the latest whole month with thanks enough' })
export class FairnessPoints {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => Int, { description: 'thanks with points' }) thanks: number;
  @Field(() => Float) mean: number;
  @Field(() => Float, { nullable: true }) median: number | null;
  @Field(() => Float, { description: 'share of thanks that give as much as one may give at once' }) atMost: number;
  @Field(() => Float, { nullable: true, description: 'the mean; that of the first three months is 100' }) index:
    number | null;
}

@ObjectType({ description: 'how evenly thanks and points fall, beside what chance alone would make of it' })
export class FairnessFigures {
  @Field(() => GraphQLISODateTime, { description: 'when it was worked out' }) asOf: Date;
  @Field(() => Int, { description: 'so many days back' }) days: number;
  @Field(() => Int, { description: 'people who have been here for all of them' }) people: number;
  @Field({ description: 'too few people for any figure' }) tooFew: boolean;
  @Field(() => Float, { nullable: true, description: 'Gini coefficient of thanks received, 0 to 1' }) gini:
    number | null;
  @Field(() => Float, { nullable: true }) giniByChance: number | null;
  @Field(() => Float, { nullable: true, description: 'share that the tenth with the most receives' }) topShare:
    number | null;
  @Field(() => Float, { nullable: true }) unseen: number | null;
  @Field(() => Float, { nullable: true }) unseenByChance: number | null;
  @Field(() => Float, { nullable: true, description: 'share of the pairs with points that go both ways' })
  returned: number | null;
  @Field(() => Float, { nullable: true }) returnedByChance: number | null;
  @Field(() => Float, { nullable: true, description: 'share of thanks with points that come back within seven days' })
  returnedSoon: number | null;
  @Field(() => Float, { nullable: true }) returnedSoonByChance: number | null;
  @Field(() => FairnessPoints, { nullable: true }) points: FairnessPoints | null;
  @Field(() => Float, {
    nullable: true,
    description: 'points of a month’s last days against those of other days; 1: the same',
  })
  dumping: number | null;
}

@ObjectType()
export class FairnessVerdict {
  @Field(() => ID) id: string;
  @Field(() => SignalVerdictName) verdict: SignalVerdict;
  @Field() words: string;
  @Field() followed: string;
  @Field(() => GraphQLISODateTime) decidedAt: Date;
  byId: string;
}

@ObjectType({ description: 'a reason to look and to talk; nothing follows from it by itself' })
export class FairnessSignal {
  @Field(() => ID, { description: 'its kind and what it is about' }) id: string;
  @Field(() => FairnessSignalName) kind: FairnessSignalKind;
  @Field(() => Float, { description: '0 to 1' }) share: number;
  @Field(() => Int, { description: 'thanks, texts, decisions or people; points for a ring' }) count: number;
  @Field(() => String, { nullable: true, description: 'YYYY-MM' }) month: string | null;
  @Field(() => Float, { nullable: true, description: 'the share that chance, or everybody together, makes' })
  usual: number | null;
  @Field(() => Float, { nullable: true, description: 'standard deviations of chance between the two' })
  deviations: number | null;
  @Field(() => Float, { nullable: true, description: 'the least share that the number alone explains' })
  low: number | null;
  @Field(() => Float, { nullable: true }) high: number | null;
  @Field(() => Float, { nullable: true, description: 'entropy of the behaviours named' }) bits: number | null;
  @Field(() => Float, { nullable: true, description: 'its median among all who named as many' })
  usualBits: number | null;
  @Field(() => Int, { nullable: true, description: 'people just below the price; null where too few to be told' })
  below: number | null;
  @Field(() => Int, { nullable: true }) price: number | null;
  @Field(() => Int, { nullable: true, description: 'points on either side of the price' }) step: number | null;
  @Field(() => Float, { nullable: true, description: 'points per thank-you' }) mean: number | null;
  @Field(() => Float, { nullable: true, description: 'the same; that of the first three months is 100' }) index:
    number | null;
  @Field(() => Float, { nullable: true }) median: number | null;
  @Field(() => String, { nullable: true, description: 'the reward that it is about' }) rewardRu: string | null;
  @Field(() => String, { nullable: true }) rewardEn: string | null;
  @Field(() => [ID], { description: 'to be read first; the newest' }) recognitionIds: string[];
  @Field(() => [FairnessVerdict], { description: 'the latest first' }) verdicts: FairnessVerdict[];
  peopleIds: string[];
  unitId: string | null;
}
