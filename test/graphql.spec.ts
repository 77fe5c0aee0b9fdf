import http from 'node:http';
import { Logger, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { DomainError } from '@zasluga/domain';
import { AllowCheck, Public, tell } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { GraphQLError } from 'graphql';
import { serverAudits } from 'graphql-http';
import { Client } from 'pg';
import { makeCompany, makeEmployee, makeUnit } from '../libs/server/src/company/company.factory';

const VIEWER = '{ viewer { roles company { nameRu } employee { firstName unit { nameRu } manager { firstName } } } }';

describe('GraphQL over HTTP', () => {
  let api: FreshApi, anna: ApiClient, url: string, admin: Client;

  beforeAll(async () => {
    api = await freshApi();
    const { id: companyId } = await makeCompany(api.database);
    const person = await api.database.inCompany(companyId, async (tx) => {
      const unit = await makeUnit(tx);
      const boss = await makeEmployee(tx);
      return makeEmployee(tx, { unitId: unit.id, managerId: boss.id });
    });
    anna = await api.as(person);
    await api.app.listen(0, '127.0.0.1');
    url = `${await api.app.getUrl()}/graphql`;
    admin = new Client({ connectionString: api.db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await api?.close();
  });

  /** Every connection idle in the pool, no transaction open on the server. */
  const quiet = async () => {
    const { pool } = api.database;
    for (let i = 0; i < 100 && pool.idleCount < pool.totalCount; i++) await new Promise((r) => setTimeout(r, 20));
    const { rows } = await admin.query(`select count(*)::int as open from pg_stat_activity
      where datname = current_database() and usename = 'zasluga_app' and xact_start is not null`);
    return { busy: pool.totalCount - pool.idleCount, waiting: pool.waitingCount, open: rows[0].open };
  };

  it('passes the 61 audits of graphql-http in its open mode', async () => {
    const results = await Promise.all(
      serverAudits({ url, fetchFn: fetch }).map(async (audit) => {
        const result = await audit.fn();
        return result.status === 'ok' ? 'ok' : `${audit.id} ${audit.name}: ${result.reason}`;
      }),
    );
    expect(results.filter((r) => r !== 'ok')).toEqual([]);
    expect(results.length).toBe(61);
  });

  it('loses no connection in 1,000 requests that succeed, fail and go away', async () => {
    const documents = [
      VIEWER,
      '{ viewer { roles } nonsense }',
      'mutation { setLocale(locale: xx) { id } }',
      '{',
      VIEWER,
    ];
    const one = (i: number) =>
      new Promise<string>((resolve) => {
        const request = http.request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...anna.headers },
        });
        request.on('error', () => resolve('gone'));
        request.on('response', (response) => {
          response
            .resume()
            .on('end', () => resolve('answered'))
            .on('error', () => resolve('gone'));
        });
        request.end(JSON.stringify({ query: documents[i % 5] }));
        if (i % 5 === 4) setTimeout(() => request.destroy(), Math.random() * 12);
      });
    const ends: string[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: 25 }, async () => {
        while (next < 1000) ends.push(await one(next++));
      }),
    );
    expect(ends.length).toBe(1000);
    expect(ends.filter((e) => e === 'gone').length).toBeGreaterThan(20);
    expect(await quiet()).toEqual({ busy: 0, waiting: 0, open: 0 });
  });

  it('opens one snapshot for all parts of a query, and nothing for a document that is refused', async () => {
    const arrived = jest.spyOn(api.database, 'arrive');
    const taken = jest.spyOn(api.database, 'snapshot');
    await anna.data(VIEWER);
    expect(arrived).toHaveBeenCalledTimes(1); // whose session it is, and all reads in that very snapshot
    expect(taken).not.toHaveBeenCalled();
    arrived.mockClear();
    const documents = ['{', '{ nonsense }', '{ __typename }'];
    for (const bad of documents) await api.stranger.gql(bad);
    expect(arrived).not.toHaveBeenCalled();
    for (const bad of documents) await anna.gql(bad);
    expect(await quiet()).toEqual({ busy: 0, waiting: 0, open: 0 });
    arrived.mockRestore();
    taken.mockRestore();
  });

  it('tells strangers nothing, and nobody what a bug said', async () => {
    expect(await api.stranger.refusal('mutation { signOutEverywhere }')).toEqual({ code: 'identity.required' });
    const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
    const broken = jest.spyOn(api.database, 'inCompany').mockRejectedValue(new Error('password=secret'));
    for (let i = 0; i < 3; i++) {
      const answer = await anna.gql('mutation { setLocale(locale: ru) { id } }');
      expect(answer.errors![0]!.extensions).toEqual({ code: 'internal', id: expect.stringMatching(/^[\da-f-]{36}$/) });
      expect(JSON.stringify(answer)).not.toContain('secret');
    }
    broken.mockRestore();
    logged.mockRestore();
  });

  it.each([
    ['deep', `{ viewer { employee ${'{ manager '.repeat(12)} { id } ${'}'.repeat(12)} } }`],
    ['aliased', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`],
  ])('refuses a document that is too %s', async (_, query) => {
    const answer = await anna.post(query);
    expect(answer.json().data ?? null).toBeNull();
    expect(answer.json().errors[0].extensions.code).toBe('request.invalid');
  });

  it('refuses batches, forms, mutations by GET and large bodies', async () => {
    const post = (payload: string, type: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': type }, body: payload });
    expect((await post('[{"query":"{ __typename }"}]', 'application/json')).status).toBe(400);
    expect((await post('query=%7B__typename%7D', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('{"query":"{ __typename }"}', 'text/plain')).status).toBe(415);
    expect((await fetch(`${url}?query=${encodeURIComponent('mutation { signOut }')}`)).status).toBe(405);
    expect(
      (await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(300_000)}` }), 'application/json')).status,
    ).toBe(413);
  });

  it('answers to health checks', async () => {
    const health = async (what: string) => (await fetch(url.replace('/graphql', `/health/${what}`))).status;
    expect([await health('live'), await health('ready')]).toEqual([200, 200]);
    const broken = jest.spyOn(api.database.pool, 'query').mockRejectedValue(new Error('away') as never);
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);
    broken.mockRestore();
  });
});

describe('closed by default', () => {
  @Resolver()
  class Careless {
    @Query(() => String) leak() {
      return 'all';
    }
    @Public('it says nothing') @Query(() => String) fine() {
      return 'fine';
    }
  }
  @Module({ imports: [DiscoveryModule], providers: [Careless, AllowCheck] })
  class CarelessModule {}

  it('refuses to start with a root field that says neither @Allow nor @Public', async () => {
    const module = await Test.createTestingModule({ imports: [CarelessModule] }).compile();
    await expect(module.init()).rejects.toThrow('neither @Allow nor @Public on\n  Query: Careless.leak');
  });
});

describe('tell', () => {
  it('names expected failures and masks the rest', () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
    const about = (e: Error) => tell(new GraphQLError(e.message, { originalError: e })).extensions;
    expect(about(new DomainError('input.too_long', 'input.story', { max: 5 }))).toEqual({
      code: 'input.too_long',
      field: 'input.story',
      params: { max: 5 },
    });
    expect(about(new TypeError('x is not a function'))).toMatchObject({ code: 'internal' });
    expect(tell(new GraphQLError('Syntax Error')).extensions).toEqual({ code: 'request.invalid' });
    logged.mockRestore();
  });
});
