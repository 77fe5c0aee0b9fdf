import { Module } from '@nestjs/common';
import { AnswersResolver, CommentResolver } from './answers/comment.resolver';
import { ReactionFields, ReceiverFields, RecognitionFields } from './recognition.fields';
import { RecognitionJobs } from './recognition.jobs';
import { RecognitionResolver } from './recognition.resolver';

@Module({
  providers: [
    RecognitionResolver,
    RecognitionFields,
    ReceiverFields,
    ReactionFields,
    AnswersResolver,
    CommentResolver,
    RecognitionJobs,
  ],
})
export class RecognitionModule {}
