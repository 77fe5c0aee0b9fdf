import { Module } from '@nestjs/common';
import { ExamplesResolver } from './examples/examples.resolver';
import { AddOnFields, AddOnResolver } from './add-ons/add-on.resolver';
import { AnswersResolver, CommentResolver } from './answers/comment.resolver';
import { ChainResolver, ThanksPassFields, ThanksShareFields } from './chain/chain.resolver';
import { DigestJobs } from './digest/digest.jobs';
import { DigestResolver } from './digest/digest.resolver';
import { DelegationResolver } from './delegates/delegation.resolver';
import { EditResolver, RevisionFields } from './edit/edit.resolver';
import { PastImportResolver, PastUploadController } from './import';
import { ReportFields, ReportResolver, ReviewResolver } from './reports/report.resolver';
import { PinResolver } from './pins/pin.resolver';
import { WitnessResolver } from './witnesses/witness.resolver';
import { ReactionFields, ReceiverFields, RecognitionFields } from './recognition.fields';
import { RecognitionJobs } from './recognition.jobs';
import { RecognitionResolver } from './recognition.resolver';
import { StoryController } from './story/story.controller';
import { StatementRecognition } from './statement/statement-line.resolver';
import { TeamResolver } from './team/team.resolver';
import { SearchResolver } from './search/search.resolver';

@Module({
  controllers: [StoryController, PastUploadController],
  providers: [
    RecognitionResolver,
    RecognitionFields,
    ReceiverFields,
    ReactionFields,
    AnswersResolver,
    CommentResolver,
    EditResolver,
    AddOnResolver,
    AddOnFields,
    ChainResolver,
    ThanksPassFields,
    ThanksShareFields,
    ReportResolver,
    ReviewResolver,
    ReportFields,
    PinResolver,
    WitnessResolver,
    RevisionFields,
    TeamResolver,
    DigestResolver,
    DigestJobs,
    RecognitionJobs,
    PastImportResolver,
    ExamplesResolver,
    SearchResolver,
    StatementRecognition,
    DelegationResolver,
  ],
})
export class RecognitionModule {}
