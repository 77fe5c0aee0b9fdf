import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AftermathVerdict, ControlChart, ControlRule } from '@zasluga/domain';
import { ProcedureState } from '../procedure.entity';

export const AftermathVerdictName = {
  FEWER: 'fewer',
  SAME: 'same',
  MORE: 'more',
  TOO_EARLY: 'too_early',
  NO_BASELINE: 'no_baseline',
  UNDECIDED: 'undecided',
} as const satisfies Record<string, AftermathVerdict>;
registerEnumType(AftermathVerdictName, {
  name: 'AftermathVerdict',
  description: 'what happened after a procedure was decided on',
  valuesMap: {
    FEWER: { description: 'fewer, beyond chance' },
    SAME: { description: 'no difference that chance doesn’t make' },
    MORE: { description: 'more, beyond chance' },
    TOO_EARLY: { description: 'a difference could not be seen yet: see pointsNeeded' },
    NO_BASELINE: { description: 'too little from before to compare with' },
    UNDECIDED: { description: 'nothing has been decided' },
  },
});

const ControlKindName = { P: 'p', LANEY: 'laney', XMR: 'xmr' } as const satisfies Record<string, ControlChart['kind']>;
registerEnumType(ControlKindName, {
  name: 'ControlKind',
  valuesMap: {
    P: { description: 'shares of contacts' },
    LANEY: { description: 'shares that vary more than chance between binomials: limits widened' },
    XMR: { description: 'values one by one, limits by moving ranges' },
  },
});

const ControlRuleName = {
  BEYOND_LIMITS: 'beyond_limits',
  RUN_OF_8: 'run_of_8',
  RUN_OF_9: 'run_of_9',
  SIX_RISING: 'six_rising',
  FOURTEEN_ALTERNATING: 'fourteen_alternating',
  TWO_OF_THREE: 'two_of_three',
  FOUR_OF_FIVE: 'four_of_five',
  FIFTEEN_CLOSE: 'fifteen_close',
  EIGHT_APART: 'eight_apart',
} as const satisfies Record<string, ControlRule>;
registerEnumType(ControlRuleName, {
  name: 'ControlRule',
  description: 'why a point is no chance (Nelson, Western Electric)',
});

@ObjectType({ description: 'a stretch of time on a chart' })
export class CoursePoint {
  @Field({ description: 'YYYY-MM-DD' }) from: string;
  @Field({ description: 'YYYY-MM-DD, not included' }) until: string;
  @Field({ description: 'the change lies before it' }) after: boolean;
  @Field(() => Int) events: number;
  @Field(() => Float, { description: 'events, or events per 1,000 contacts' }) value: number;
  @Field(() => Float, { nullable: true, description: 'lower limit' }) low: number | null;
  @Field(() => Float, { nullable: true, description: 'upper limit' }) high: number | null;
  @Field(() => [ControlRuleName], { description: 'the rules whose pattern is complete here' }) signals: ControlRule[];
}

@ObjectType({ description: 'events before or after, and the time or the contacts in which they happened' })
export class CourseSide {
  @Field(() => Int) events: number;
  @Field(() => Float, { description: 'stretches, or thousands of contacts' }) exposure: number;
}

@ObjectType({ description: 'complaints or bends of one procedure, in time' })
export class FrictionCourse {
  @Field({ description: 'too few people behind it to show it' }) suppressed: boolean;
  @Field(() => AftermathVerdictName) verdict: AftermathVerdict;
  @Field(() => Int, { description: 'stretches that it takes yet' }) pointsNeeded: number;
  @Field(() => Int, { description: 'length of a stretch' }) bucketDays: number;
  @Field({ description: 'values are per 1,000 contacts' }) perContacts: boolean;
  @Field(() => ControlKindName, { nullable: true, description: 'null: no limits can be drawn' }) kind:
    ControlChart['kind'] | null;
  @Field(() => Float, { nullable: true }) centre: number | null;
  @Field(() => Int, { description: 'of how many points the limits are made' }) baseline: number;
  @Field(() => [CoursePoint]) points: CoursePoint[];
  @Field(() => CourseSide, { nullable: true }) before: CourseSide | null;
  @Field(() => CourseSide, { nullable: true }) after: CourseSide | null;
  @Field(() => Float, { nullable: true, description: 'rate after over rate before; null also where it is infinite' })
  ratio: number | null;
  @Field(() => Float, { nullable: true, description: 'exact 95 % interval' }) ratioLow: number | null;
  @Field(() => Float, { nullable: true, description: 'null where there is no upper end' }) ratioHigh: number | null;
}

@ObjectType({ description: 'what happened to a procedure of the register' })
export class ProcedureAftermath {
  @Field(() => ID) id: string;
  @Field(() => ProcedureState) state: ProcedureState;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) decidedOn: string | null;
  @Field(() => Int, { description: 'days from when it was first met until it was decided on, or today' })
  daysWaited: number;
  @Field(() => FrictionCourse) complaints: FrictionCourse;
  @Field(() => FrictionCourse, { description: 'weeks between portions of enough different people; no points of time' })
  bends: FrictionCourse;
  @Field(() => Int, {
    nullable: true,
    description: 'as in the register: null while too few different people are behind it',
  })
  bent: number | null;
  @Field(() => Int, { nullable: true, description: 'customers of whom it is known how they left after it was bent' })
  customersKnown: number | null;
  @Field(() => Float, { nullable: true, description: 'share of them who left satisfied' }) satisfied: number | null;
  @Field(() => Float, { nullable: true, description: '95 % interval (Wilson)' }) satisfiedLow: number | null;
  @Field(() => Float, { nullable: true }) satisfiedHigh: number | null;
  @Field(() => Float, { nullable: true, description: 'minor units for all its bends of which it is known' }) costMinor:
    number | null;
  @Field() currency: string;
  @Field(() => Int, { description: 'so many different people must stand behind a figure' }) threshold: number;
}
