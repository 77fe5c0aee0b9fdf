import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ShownSplit } from '@zasluga/domain';
import { Behaviour } from './behaviour.entity';
import { LineVerdict } from './vote.entity';

export enum BehaviourState {
  PROPOSED = 'proposed',
  ADOPTED = 'adopted',
  RETIRED = 'retired',
  MERGED = 'merged',
}
registerEnumType(BehaviourState, {
  name: 'BehaviourState',
  valuesMap: {
    PROPOSED: { description: 'waits for a curator; can be voted on, not recognised' },
    MERGED: { description: 'retired in favour of another sentence that says the same' },
  },
});

export const stateOf = ({ adoptedAt, retiredAt, mergedIntoId }: Behaviour): BehaviourState => {
  if (mergedIntoId) return BehaviourState.MERGED;
  if (retiredAt) return BehaviourState.RETIRED;
  return adoptedAt ? BehaviourState.ADOPTED : BehaviourState.PROPOSED;
};

export enum SplitStatus {
  FEW = 'few',
  ALIKE = 'alike',
  SHOWN = 'shown',
}
registerEnumType(SplitStatus, {
  name: 'LineSplitStatus',
  valuesMap: {
    FEW: { description: 'too few people to show what they say' },
    ALIKE: { description: 'all say the same and are few: nine of ten or more say `verdict`' },
  },
});

/** How the votes stand; nobody's vote can be told from it. */
@ObjectType()
export class LineSplit {
  @Field(() => SplitStatus) status: SplitStatus;
  @Field(() => Int) voters: number;
  @Field(() => LineVerdict, { nullable: true, description: 'of ALIKE' }) verdict: LineVerdict | null;
  @Field(() => Int, { nullable: true }) for: number | null;
  @Field(() => Int, { nullable: true }) against: number | null;
  @Field(() => Int, { nullable: true }) unsure: number | null;
  @Field(() => Float, { nullable: true, description: 'of those who decided, for; 0 to 1' }) share: number | null;
  @Field(() => Float, { nullable: true, description: '95 % interval (Wilson)' }) low: number | null;
  @Field(() => Float, { nullable: true }) high: number | null;
}

export function splitObject(split: ShownSplit): LineSplit {
  const tally = split.status === 'shown' ? split.tally : null;
  const share = split.status === 'shown' ? split.share : null;
  return {
    status: split.status as SplitStatus,
    voters: split.voters,
    verdict: split.status === 'alike' ? (split.verdict as LineVerdict) : null,
    for: tally?.for ?? null,
    against: tally?.against ?? null,
    unsure: tally?.unsure ?? null,
    share: share?.estimate ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
  };
}

export enum LineDeed {
  PROPOSE = 'behaviours.propose',
  CREATE = 'behaviours.create',
  ADOPT = 'behaviours.adopt',
  REWORD = 'behaviours.reword',
  MERGE = 'behaviours.merge',
  RETIRE = 'behaviours.retire',
  RESTORE = 'behaviours.restore',
}
registerEnumType(LineDeed, { name: 'LineDeed' });

/** What happened to a behaviour, and by whose hand. */
@ObjectType()
export class LineEvent {
  @Field(() => ID) id: string;
  @Field(() => LineDeed) deed: LineDeed;
  @Field(() => GraphQLISODateTime) at: Date;
  actorId: string | null;
  /** Of a merge: into which. */
  otherId: string | null;
}

@ObjectType()
export class SimilarBehaviour {
  @Field(() => Behaviour) behaviour: Behaviour;
  @Field(() => Float, { description: '0 to 1' }) similarity: number;
}

/** What waits on the line, whatever the filters. */
@ObjectType()
export class LineCounts {
  @Field(() => Int) adopted: number;
  @Field(() => Int) proposed: number;
  @Field(() => Int) contested: number;
  @Field(() => Int, { description: 'by the viewer' }) notVoted: number;
}
