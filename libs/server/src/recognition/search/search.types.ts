import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { type StoryPart as Part, WORDS_MAX } from '@zasluga/domain';
import { Connection, PageArgs, Text } from '@zasluga/kernel';
import { Recognition } from '../recognition.entity';

@ObjectType({ description: 'a story is its parts in order' })
export class StoryPart implements Part {
  @Field() text: string;
  @Field({ description: 'this is what was searched for' }) found: boolean;
}

@ObjectType()
export class FoundStory {
  @Field(() => Recognition) recognition: Recognition;
  @Field(() => [StoryPart]) parts: Part[];
}

@ObjectType()
export class FoundStoryConnection extends Connection(FoundStory) {}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field({
    description:
      'Russian or English, any form of the words; all of them must be there. "…": these words in this order; or: one or the other; -: not this one',
  })
  @Text({ min: 1, max: WORDS_MAX })
  words: string;
}
