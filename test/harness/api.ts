import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, Worker } from '@zasluga/kernel';
import { beginSession } from '@zasluga/server';
import { configFrom } from '../../apps/api/src/config';
import { createApp } from '../../apps/api/src/create-app';
import { type FreshDatabase, freshDatabase } from './database';

interface GraphqlAnswer {
  data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  errors?: {
    message: string;
    path?: string[];
    extensions: { code: string; field?: string; params?: object; id?: string };
  }[];
}

/** Somebody who talks to the API over HTTP, with or without a session. */
export class ApiClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly headers: Record<string, string>,
  ) {}

  post(query: string, variables: object = {}) {
    return this.app.inject({ method: 'POST', url: '/graphql', headers: this.headers, payload: { query, variables } });
  }

  async gql(query: string, variables: object = {}): Promise<GraphqlAnswer> {
    return (await this.post(query, variables)).json();
  }

  /** What was asked for; fails when there is an error. */
  async data(query: string, variables: object = {}): Promise<GraphqlAnswer['data']> {
    const answer = await this.gql(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The code and field of the first refusal; fails when there is none. */
  async refusal(query: string, variables: object = {}): Promise<{ code: string; field?: string; params?: object }> {
    const { errors } = await this.gql(query, variables);
    if (!errors?.[0]) throw new Error('it was not refused');
    return errors[0].extensions;
  }
}

export interface FreshApi {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly db: FreshDatabase;
  readonly worker: Worker;
  readonly stranger: ApiClient;
  /** Signs the person in with a real session. */
  as(person: { companyId: string; id: string }): Promise<ApiClient>;
  close(): Promise<void>;
}

/**
 * The whole application on a database of its own, with any GraphQL document allowed and no worker of its own: `worker.runDue()` works.
 * `made`: that database; it goes with the application.
 */
export async function freshApi(environment: Record<string, string> = {}, made?: FreshDatabase): Promise<FreshApi> {
  const db = made ?? (await freshDatabase());
  const config = configFrom({
    APP_DATABASE_URL: db.url,
    WORKER: 'false',
    DOCUMENTS: 'open',
    LOG_LEVEL: 'error',
    ...environment,
  });
  const app = await createApp(config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const database = app.get(Database);
  return {
    app,
    database,
    db,
    worker: app.get(Worker),
    stranger: new ApiClient(app, {}),
    as: async ({ companyId, id }) => {
      const token = await database.inCompany(companyId, (tx) => beginSession(tx, id));
      return new ApiClient(app, { cookie: `zasluga=${token}` });
    },
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
}
