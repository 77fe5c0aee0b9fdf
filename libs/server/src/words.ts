import type { DynamicModule, Type } from '@nestjs/common';
import { CompanyModule } from './company';
import { IdentityModule, type SessionCookie } from './identity';
import { PraiseModule } from './praise';
import { ValuesModule } from './values';
import { RewardsModule } from './rewards';

/** The modules of all words, for the application. */
export const words = (cookie: SessionCookie, publicUrl?: string): (Type | DynamicModule)[] => [
  CompanyModule,
  IdentityModule.forRoot(cookie),
  PraiseModule.forRoot(publicUrl),
  ValuesModule,
  RewardsModule,
];
