import { type DynamicModule, Module } from '@nestjs/common';
import { PraisePointResolver } from './praise-point.resolver';
import { PublicAddress } from './praise.address';
import { PraiseController } from './praise.controller';
import { PraiseJobs } from './praise.jobs';
import { PraiseResolver } from './praise.resolver';

@Module({})
export class PraiseModule {
  /** `publicUrl`: origin for symbols and posters; absent: the one under which the curator works. */
  static forRoot(publicUrl?: string): DynamicModule {
    return {
      module: PraiseModule,
      providers: [
        { provide: PublicAddress, useValue: new PublicAddress(publicUrl) },
        PraiseController,
        PraiseResolver,
        PraisePointResolver,
        PraiseJobs,
      ],
    };
  }
}
