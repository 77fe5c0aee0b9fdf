import { type DynamicModule, Module } from '@nestjs/common';
import { SessionCookie } from './cookie';
import { IdentityJobs } from './identity.jobs';
import { IdentityResolver } from './identity.resolver';

@Module({})
export class IdentityModule {
  static forRoot(cookie: SessionCookie): DynamicModule {
    return {
      module: IdentityModule,
      providers: [{ provide: SessionCookie, useValue: cookie }, IdentityResolver, IdentityJobs],
    };
  }
}
