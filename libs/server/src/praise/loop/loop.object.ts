import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PRAISE_ERASERS, type PraiseEraser, QUICK_REPLIES, type QuickReply } from '@zasluga/domain';

const named = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));

export const QuickReplyName = named(QUICK_REPLIES);
export const PraiseEraserName = named(PRAISE_ERASERS);
registerEnumType(QuickReplyName, { name: 'QuickReply', description: 'a reply of one tap' });
registerEnumType(PraiseEraserName, {
  name: 'PraiseEraser',
  valuesMap: {
    CUSTOMER: { description: 'the customer, by the private link' },
    RETENTION: { description: 'the company’s time of keeping was over' },
  },
});

@ObjectType({ description: 'what a receiver said back to the customer' })
export class PraiseReply {
  @Field() words: string;
  @Field({ description: 'language of the customer, in which quick replies are' }) locale: string;
  @Field(() => GraphQLISODateTime) saidAt: Date;
  @Field({ description: 'a curator hid it from the customer: told to its author and to curators' }) hidden: boolean;
  employeeId: string;
}

@ObjectType({ description: 'a reply of one tap, in the customer’s language' })
export class QuickReplyChoice {
  @Field(() => QuickReplyName) key: QuickReply;
  @Field() text: string;
}

/** What goes back to the customer whose words a recognition is. */
@ObjectType()
export class PraiseLoop {
  @Field(() => ID, { description: 'of the praise' }) id: string;
  @Field({ description: 'language of the customer' }) locale: string;
  @Field(() => PraiseEraserName, {
    nullable: true,
    description: 'who let go of the customer’s words, if they are gone',
  })
  erasedBy: PraiseEraser | null;
  @Field(() => [PraiseReply], { description: 'earliest first; at most one of each receiver' }) replies: PraiseReply[];
  @Field({ description: 'the viewer is thanked, and hasn’t replied or may still change the reply' })
  viewerCanReply: boolean;
  @Field({ description: 'hide a reply from the customer, and show it again' }) viewerCanHide: boolean;
  @Field(() => [QuickReplyChoice], { description: 'for whoever can reply; else none' })
  quickReplies: QuickReplyChoice[];
}
