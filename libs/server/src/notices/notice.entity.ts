import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_KINDS, type NoticeKind } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';

/** For GraphQL: RECOGNITION_RECEIVED … */
export const NoticeKindName = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(NoticeKindName, { name: 'NoticeKind' });

@ObjectType()
export class NoticeParam {
  @Field() name: string;
  @Field() value: string;
}

/** Something that happened to a person. Read with plain SQL, never as an entity: the bell is hot. */
@ObjectType()
export class Notice {
  @Field(() => ID) id: string;
  @Field(() => NoticeKindName) kind: NoticeKind;
  @Field({ description: 'what it opens: recognition, praise, decision, redemption, ballot_campaign' })
  subjectType: string;
  @Field(() => ID) subjectId: string;
  @Field(() => [NoticeParam]) params: NoticeParam[];
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) readAt: Date | null;
  actorId: string | null;
}

@ObjectType()
export class NoticeConnection extends Connection(Notice) {}

@ObjectType()
export class NoticeSwitch {
  @Field(() => NoticeKindName) kind: NoticeKind;
  @Field() isOn: boolean;
  @Field({ description: 'false: it answers what the person did, and stays on' }) canSwitchOff: boolean;
}
