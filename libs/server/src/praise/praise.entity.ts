import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PraiseSeen } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';

export enum PraiseFilter {
  WAITING = 'waiting',
  SUSPICIOUS = 'suspicious',
  PROBLEMS = 'problems',
  PUBLISHED = 'published',
  HIDDEN = 'hidden',
}
registerEnumType(PraiseFilter, {
  name: 'PraiseFilter',
  valuesMap: {
    WAITING: { description: 'praise that nobody decided on yet' },
    SUSPICIOUS: { description: 'the same, with signals' },
    PROBLEMS: { description: 'what went wrong, not yet passed on' },
    PUBLISHED: {},
    HIDDEN: { description: 'hidden with a reason, and complaints passed on' },
  },
});

export enum PraiseKindName {
  PRAISE = 'praise',
  PROBLEM = 'problem',
}
registerEnumType(PraiseKindName, { name: 'PraiseKind' });

export enum PraiseStateName {
  RECEIVED = 'received',
  PUBLISHED = 'published',
  HIDDEN = 'hidden',
  TAKEN = 'taken',
}
registerEnumType(PraiseStateName, { name: 'PraiseState' });

export enum PraiseWhoName {
  EMPLOYEE = 'employee',
  TEAM = 'team',
  UNKNOWN = 'unknown',
}
registerEnumType(PraiseWhoName, { name: 'PraiseWho' });

export enum PraiseSignalName {
  OWN = 'own',
  STAFF = 'staff',
  SAME = 'same',
  SIMILAR = 'similar',
  BURST = 'burst',
  DEVICE = 'device',
  CLOSED = 'closed',
  ASKED = 'asked',
  SOLICITED = 'solicited',
  INSULT = 'insult',
  TRAP = 'trap',
  FAST = 'fast',
}
registerEnumType(PraiseSignalName, {
  name: 'PraiseSignal',
  valuesMap: {
    OWN: { description: 'sent by the signed-in person whom it is about' },
    STAFF: { description: 'sent by somebody of the company who is signed in' },
    SAME: { description: 'the same text was sent before' },
    SIMILAR: { description: 'nearly the same text was sent before' },
    BURST: { description: 'more than five of one network within ten minutes, or of one kiosk within one' },
    DEVICE: { description: 'more than five of one network and kind of browser within ten minutes, at several points' },
    CLOSED: { description: 'sent while the place was closed' },
    ASKED: { description: 'the customer was asked to write it, and says so' },
    SOLICITED: { description: 'the words speak of something in return' },
    INSULT: { description: 'the words insult' },
    TRAP: { description: 'a field was filled that people don’t see' },
    FAST: { description: 'sent within two seconds' },
  },
});

export enum PraiseChannelName {
  LINK = 'link',
  KIOSK = 'kiosk',
  PAPER = 'paper',
}
registerEnumType(PraiseChannelName, {
  name: 'PraiseChannel',
  valuesMap: {
    LINK: { description: 'by the customer’s own device' },
    KIOSK: { description: 'at a kiosk of the company' },
    PAPER: { description: 'on a slip that somebody of the company entered' },
  },
});

@ObjectType({ description: 'a phrase of the company that a customer chose' })
export class PraisePhrase {
  @Field(() => ID) id: string;
  @Field() textRu: string;
  @Field() textEn: string;
}

export enum MaskedKindName {
  PHONE = 'phone',
  CARD = 'card',
  EMAIL = 'email',
}
registerEnumType(MaskedKindName, { name: 'MaskedKind' });

@ObjectType({ description: 'a signal with what was seen; praise of earlier versions has none of the numbers' })
export class PraiseReason {
  @Field(() => PraiseSignalName) signal: PraiseSignalName;
  @Field(() => Int, { nullable: true, description: 'how many' }) n?: number;
  @Field(() => Int, { nullable: true, description: 'within so many' }) minutes?: number;
  @Field(() => Int, { nullable: true, description: 'within so many' }) days?: number;
  @Field(() => Int, { nullable: true, description: 'of 100: how alike the nearest text is' }) percent?: number;
  @Field(() => Float, { nullable: true, description: 'between the page and its sending' }) seconds?: number;
  @Field(() => String, { nullable: true, description: 'local time of the sending, HH:MM' }) at?: string;
  @Field(() => String, { nullable: true, description: 'HH:MM; null on a day on which the place never opens' })
  opens?: string;
  @Field(() => String, { nullable: true }) closes?: string;
  @Field(() => String, { nullable: true, description: 'the words in question' }) words?: string;
}

/** What a customer sent. Its keys and fingerprints are in no GraphQL type. */
@ObjectType()
export class Praise {
  @Field(() => ID) id: string;
  @Field(() => PraiseKindName) kind: PraiseKindName;
  @Field(() => PraiseStateName) state: PraiseStateName;
  @Field(() => PraiseChannelName, { description: 'the way it came' }) channel: PraiseChannelName;
  @Field(() => PraiseWhoName, { description: 'whom the customer chose, or a curator assigned' }) who: PraiseWhoName;
  @Field({ description: 'a name or description that the customer typed; may be empty' }) named: string;
  @Field() words: string;
  @Field({ description: 'language of the page' }) locale: string;
  @Field(() => [PraiseSignalName]) signals: PraiseSignalName[];
  @Field(() => [MaskedKindName], { description: 'what was masked in the words before they were stored' })
  masked: MaskedKindName[];
  @Field({ description: 'the sender’s browser did some work for it: no cheap robot' }) proved: boolean;
  @Field(() => [PraisePhrase]) phrases: PraisePhrase[];
  @Field(() => Int, { nullable: true, description: '−1 less than expected, 0 as much, 1 more' }) expected:
    number | null;
  @Field(() => Int, { nullable: true, description: 'demanded of the customer: 0 nothing, 1 a little, 2 a lot' })
  demanded: number | null;
  @Field(() => Int, { nullable: true, description: '0 to 10' }) recommend: number | null;
  @Field(() => Int, { nullable: true, description: 'comes again: 0 no, 1 maybe, 2 yes' }) comeAgain: number | null;
  @Field(() => Int, { nullable: true, description: 'compared with others: −1 worse, 0 the same, 1 better' })
  compared: number | null;
  @Field(() => Boolean, { nullable: true, description: 'whether somebody asked the customer to write' })
  askedToWrite: boolean | null;
  @Field(() => Int, { description: 'others that wait beside it and are alike' }) similar: number;
  @Field(() => Int, { description: 'grows when the customer changes it' }) revision: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => String, { nullable: true, description: 'the day on the slip, YYYY-MM-DD' }) saidOn: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'when the receiver read it' }) readAt: Date | null;
  @Field(() => String, { nullable: true }) hideReason: string | null;
  @Field(() => ID, { nullable: true, description: 'the recognition that it became' }) recognitionId: string | null;
  seen: PraiseSeen;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'when its words were let go of' })
  erasedAt: Date | null;
  pointId: string;
  employeeId: string | null;
  decidedBy: string | null;
  enteredById: string | null;
  cursor: string;
}

@ObjectType()
export class PraiseConnection extends Connection(Praise) {}

@ObjectType({ description: 'one decision on a praise and all that is alike' })
export class PraiseGroupDecision {
  @Field(() => Int, { description: 'on how many it was' }) count: number;
  @Field({ description: 'names the decision, to take it back' }) at: string;
}

@ObjectType({ description: 'how many wait for a decision' })
export class PraiseCounts {
  @Field(() => Int) waiting: number;
  @Field(() => Int) suspicious: number;
  @Field(() => Int) problems: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'since when the oldest of them waits' })
  oldestAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'median of the last 30 days, from the sending to the decision' })
  medianMinutes: number | null;
}
