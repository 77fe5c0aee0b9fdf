import { type DynamicModule, Module } from '@nestjs/common';
import { Database, Viewers } from '@zasluga/kernel';
import { SessionCookie } from './cookie';
import { IdentityJobs } from './identity.jobs';
import { IdentityResolver } from './identity.resolver';
import { InvitationResolver } from './invitation.resolver';
import { OwnConsentResolver } from './own-consent.resolver';
import { viewerOfToken } from './session';

@Module({})
export class IdentityModule {
  static forRoot(cookie: SessionCookie): DynamicModule {
    const viewers = (db: Database) =>
      new Viewers(async (headers) => {
        const token = cookie.read(headers);
        return token ? viewerOfToken(db, token) : undefined;
      });
    return {
      module: IdentityModule,
      global: true,
      providers: [
        { provide: SessionCookie, useValue: cookie },
        { provide: Viewers, inject: [Database], useFactory: viewers },
        IdentityResolver,
        InvitationResolver,
        OwnConsentResolver,
        IdentityJobs,
      ],
      exports: [Viewers],
    };
  }
}
