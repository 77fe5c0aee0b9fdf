import type { DynamicModule, Type } from '@nestjs/common';
import { CompanyModule } from './company';
import { CultureModule } from './culture';
import { EmpowermentModule } from './empowerment';
import { FrictionModule } from './friction';
import { IdentityModule, type SessionCookie } from './identity';
import { NoticesModule } from './notices';
import { PointsModule } from './points';
import { PraiseModule } from './praise';
import { RecognitionModule } from './recognition';
import { ValuesModule } from './values';
import { RewardsModule } from './rewards';

/** The modules of all words, for the application. */
export const words = (cookie: SessionCookie): (Type | DynamicModule)[] => [
  CompanyModule,
  CultureModule,
  IdentityModule.forRoot(cookie),
  ValuesModule,
  FrictionModule,
  EmpowermentModule,
  RewardsModule,
  PointsModule,
  NoticesModule,
  RecognitionModule,
  PraiseModule,
];
