import { ConsoleLogger, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase } from '@zasluga/testing';
import { dataSourceOptions } from '@zasluga/server';
import { makeCompany } from '../../server/src/company/company.factory';
import { Database } from './database';
import { enqueue } from './outbox';
import type { Tx } from './tx';
import { HandlesJob, OnCalendar, Worker } from './worker';

const ran: unknown[] = [];
let failures = 0;

class Handlers {
  @HandlesJob('test.note')
  async note(_tx: Tx, payload: Record<string, unknown>) {
    ran.push(payload['n']);
  }
  @HandlesJob('test.fail')
  async fail(tx: Tx) {
    await tx.sql('test.mark', `update company set name_en = 'half done'`);
    failures++;
    throw new Error('the mail server is away');
  }
  @OnCalendar('test.calendar', '0 0 1 1 *')
  async calendar() {}
}

describe('the outbox', () => {
  let fresh: FreshDatabase, database: Database, companyId: string, workers: Worker[];

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await Database.open(dataSourceOptions(fresh.url));
    ({ id: companyId } = await makeCompany(database));
    const make = async () => {
      @Module({ imports: [DiscoveryModule], providers: [Handlers, Worker, { provide: Database, useValue: database }] })
      class TestModule {}
      const module = await Test.createTestingModule({ imports: [TestModule] })
        .setLogger(new ConsoleLogger({ logLevels: [] }))
        .compile();
      await module.init();
      return module.get(Worker);
    };
    workers = [await make(), await make()];
  });
  afterAll(async () => {
    await database?.close();
    await fresh?.drop();
  });
  beforeEach(() => void ran.splice(0));
  const queue = (work: (tx: Tx) => Promise<unknown>) => database.inCompany(companyId, work);
  const rows = () =>
    database.reading(companyId, (tx) =>
      tx.sql<{ attempts: number; lastError: string; waits: boolean }>(
        'test.outbox',
        'select attempts, last_error as "lastError", run_at > clock_timestamp() as waits from outbox',
      ),
    );

  it('holds a job if and only if the transaction commits', async () => {
    const failed = queue(async (tx) => {
      await enqueue(tx, 'test.note', { n: 0 });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await queue((tx) => enqueue(tx, 'test.note', { n: 1 }));
    expect(await workers[0]!.runDue()).toBe(1);
    expect(ran).toEqual([1]);
    expect(await rows()).toEqual([]);
  });

  it('runs each job once, however many workers there are', async () => {
    await queue(async (tx) => {
      for (let n = 0; n < 60; n++) await enqueue(tx, 'test.note', { n });
    });
    await Promise.all(workers.map((w) => w.runDue()));
    await workers[0]!.runDue();
    expect([...ran].sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  it('waits for its time, and takes one job of a key', async () => {
    await queue(async (tx) => {
      await enqueue(tx, 'test.note', { n: 1 }, { delayMs: 60_000, key: 'a' });
      await enqueue(tx, 'test.note', { n: 2 }, { delayMs: 60_000, key: 'a' });
    });
    await workers[0]!.runDue();
    expect(ran).toEqual([]);
    await queue((tx) => tx.sql('test.due', 'update outbox set run_at = clock_timestamp()'));
    await workers[0]!.runDue();
    expect(ran).toEqual([1]);
  });

  it('tries again later what failed, and leaves nothing of it half done', async () => {
    await queue((tx) => enqueue(tx, 'test.fail', {}));
    await workers[0]!.runDue();
    expect(failures).toBe(1);
    expect(await rows()).toEqual([{ attempts: 1, lastError: 'the mail server is away', waits: true }]);
    const [company] = await database.reading(companyId, (tx) =>
      tx.sql<{ name: string }>('test.name', 'select name_en as name from company'),
    );
    expect(company!.name).toBe('Trial');
  });
});
