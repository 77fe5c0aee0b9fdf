import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Reaction, REACTIONS, RECOGNITION_STATES, SOURCES, VISIBILITIES } from '@zasluga/domain';
import type { RecognitionState as State, Source as SourceOf, Visibility as VisibilityOf } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';
import { Depth } from '../values';

const named = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));

export const Source = named(SOURCES);
export const Visibility = named(VISIBILITIES);
export const RecognitionState = named(RECOGNITION_STATES);
export const ReactionKind = named(REACTIONS);
registerEnumType(Source, { name: 'RecognitionSource' });
registerEnumType(Visibility, { name: 'Visibility', description: 'who may read it besides its giver and receivers' });
registerEnumType(RecognitionState, { name: 'RecognitionState' });
registerEnumType(ReactionKind, { name: 'ReactionKind' });

@ObjectType()
export class ViewerCanRecognition {
  @Field() undo: boolean;
  @Field() takeBack: boolean;
  @Field() hide: boolean;
  @Field({ description: 'choose it as an example of its depth, or no longer' }) exemplify: boolean;
  @Field({ description: 'react and comment' }) answer: boolean;
  @Field({ description: 'false: it is being checked, a placeholder stands for the words' }) readWords: boolean;
  @Field({ description: 'say how deep it was, as somebody who was there' }) witness: boolean;
  @Field({ description: 'put it on top of the feed' }) pin: boolean;
  @Field({ description: 'ask to have it looked at' }) report: boolean;
  @Field({ description: 'decide on reports' }) review: boolean;
  @Field({ description: 'add an own reason, perhaps points' }) addOn: boolean;
  @Field({ description: 'pass a part of it on to those who made it possible' }) passOn: boolean;
  @Field({ description: 'better the words, for a quarter of an hour' }) edit: boolean;
  @Field({ description: 'read what was written before an edit: giver, receivers and curators' }) readHistory: boolean;
}

/** A named act, tied to a behaviour and so to a value. Read with plain SQL, never as an entity: the feed is hot. */
@ObjectType()
export class Recognition {
  @Field(() => ID) id: string;
  @Field(() => Source) source: SourceOf;
  @Field(() => RecognitionState) state: State;
  @Field({ description: 'may be empty: a behaviour says enough' }) story: string;
  @Field(() => Depth, { nullable: true, description: 'null: nobody said' }) depth: Depth | null;
  @Field(() => Visibility) visibility: VisibilityOf;
  @Field({ description: 'the giver was the receiver’s customer inside the company' }) internalCustomer: boolean;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { description: 'until then only its giver sees it and can undo it' })
  publishAt: Date;
  @Field(() => String, { nullable: true, description: 'why a curator hid it' }) hiddenReason: string | null;
  @Field({ description: 'chosen by a curator to show what its depth means here' }) depthExample: boolean;
  @Field(() => Int) commentCount: number;
  @Field(() => Int, { description: '1 as it was given, one more with every edit' }) revision: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'when its words were last changed' })
  editedAt: Date | null;
  blurredAt: Date | null;
  /** Who was there, and how deep it was in their eyes; null where there is nothing to confirm. */
  witnesses: [employeeId: string, depth: Depth][] | null;
  /** Held ones too: whether there is anything to load. */
  addOnCount: number;
  /** Milliseconds since it was published; null while it is held. */
  ageMs: number | null;
  @Field({ description: 'brought in from a file: it was given before the company came here' }) imported: boolean;
  // ids of its objects: not in the schema, field resolvers load by them
  giverId: string | null;
  byId: string | null;
  valueId: string | null;
  touchpointId: string | null;
  receivers: [employeeId: string, points: number][];
  unitIds: string[];
  behaviourIds: string[];
  reactions: { kind: Reaction; employeeIds: string[] }[];
}

@ObjectType()
export class RecognitionConnection extends Connection(Recognition) {}

@ObjectType()
export class RecognitionChange {
  @Field(() => ID) id: string;
  @Field(() => Recognition, { nullable: true, description: 'null: no longer to be seen' })
  recognition: Recognition | null;
}

@ObjectType()
export class RecognitionReceiver {
  @Field(() => Int, { nullable: true, description: 'told to the giver, to the receiver and to curators only' })
  points: number | null;
  employeeId: string;
}

@ObjectType()
export class ReactionCount {
  @Field(() => ReactionKind) kind: Reaction;
  @Field(() => Int) count: number;
  @Field({ description: 'the viewer is among them' }) mine: boolean;
  employeeIds: string[];
}
