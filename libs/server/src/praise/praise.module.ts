import { Module } from '@nestjs/common';
import { CustomersLineResolver } from './customers-line/customers-line.resolver';
import { PlaceHoursResolver } from './hours/place-hours.resolver';
import { ComplaintPointResolver, ComplaintWordsResolver } from './matching/complaint-words.resolver';
import { PraiseHintsResolver, PraiseProposalResolver } from './matching/proposal.resolver';
import { ProposeJobs } from './matching/propose.jobs';
import { PraiseAddressResolver } from './points/address/praise-address.resolver';
import { PraisePointFileController } from './points/batch/batch-file.controller';
import { PraisePointBatchResolver } from './points/batch/batch.resolver';
import { PraiseContactResolver } from './loop/contact.resolver';
import { PraiseLoopJobs } from './loop/loop.jobs';
import { PraiseLoopResolver, PraiseReplyResolver, QuickRepliesResolver } from './loop/reply.resolver';
import { PraiseRetentionResolver } from './loop/retention.resolver';
import { KioskController } from './kiosk/kiosk.controller';
import { PraisePointResolver } from './points/praise-point.resolver';
import { PraiseController } from './page/praise.controller';
import { PraiseJobs } from './praise.jobs';
import { PrintController } from './print/print.controller';
import { PrintShop } from './print/print-shop';
import { SymbolReader } from './print/symbol-reader';
import { PraiseResolver } from './queue/praise.resolver';
import { SlipResolver } from './slips/slip.resolver';

@Module({
  controllers: [PraisePointFileController, PrintController],
  providers: [
    PraiseController,
    KioskController,
    PraiseResolver,
    PraisePointResolver,
    PraisePointBatchResolver,
    PraiseAddressResolver,
    PlaceHoursResolver,
    CustomersLineResolver,
    PraiseJobs,
    SlipResolver,
    ProposeJobs,
    PraiseHintsResolver,
    PraiseProposalResolver,
    ComplaintWordsResolver,
    ComplaintPointResolver,
    SymbolReader,
    PrintShop,
    PraiseLoopResolver,
    PraiseReplyResolver,
    QuickRepliesResolver,
    PraiseContactResolver,
    PraiseRetentionResolver,
    PraiseLoopJobs,
  ],
})
export class PraiseModule {}
