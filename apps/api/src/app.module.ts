import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { Bus, Database, graphqlOptions, InputPipe, KernelModule } from '@zasluga/kernel';
import { arrivalOfToken, dataSourceOptions, SessionCookie, words } from '@zasluga/server';
import type { Config } from './config';
import { HealthController } from './health.controller';
import { trustedDocuments } from './trusted-documents';

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    const cookie = new SessionCookie(config.PUBLIC_URL?.startsWith('https:') ?? false);
    return {
      module: AppModule,
      imports: [
        KernelModule.forRoot(dataSourceOptions(config.APP_DATABASE_URL), config.PUBLIC_URL, config.SEAL_KEY),
        GraphQLModule.forRootAsync<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          inject: [Database, Bus],
          useFactory: (db: Database, bus: Bus) => ({
            ...graphqlOptions(db, bus, {
              arrivalOf: async (headers) => {
                const token = cookie.read(headers);
                return token ? arrivalOfToken(db, token) : undefined;
              },
              trustedDocuments: config.DOCUMENTS === 'trusted' ? trustedDocuments() : undefined,
            }),
            autoSchemaFile: true,
            sortSchema: true,
            graphiql: false,
          }),
        }),
        ...words(cookie),
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_PIPE, useClass: InputPipe }],
    };
  }
}
