import { ConsoleLogger, Logger, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase, Way } from '@zasluga/testing';
import { dataSourceOptions } from '@zasluga/server';
import { makeCompany } from '../../server/src/company/company.factory';
import { Database } from './database';
import { enqueue } from './outbox';
import { Outage } from './outage';
import type { Tx } from './tx';
import { HandlesJob, OnCalendar, Worker } from './worker';

const ran: unknown[] = [];
let failures = 0;
let calendarRuns = 0;

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
  async calendar() {
    calendarRuns++;
  }
}

async function workerOn(database: Database): Promise<Worker> {
  @Module({ imports: [DiscoveryModule], providers: [Handlers, Worker, { provide: Database, useValue: database }] })
  class TestModule {}
  const module = await Test.createTestingModule({ imports: [TestModule] })
    .setLogger(new ConsoleLogger({ logLevels: [] }))
    .compile();
  await module.init();
  return module.get(Worker);
}

describe('the outbox', () => {
  let fresh: FreshDatabase, database: Database, companyId: string, workers: Worker[];
  let way: Way, distant: Database, worker: Worker;

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await Database.open(dataSourceOptions(fresh.url));
    ({ id: companyId } = await makeCompany(database));
    workers = [await workerOn(database), await workerOn(database)];
    way = new Way(fresh.url);
    await way.open();
    distant = await Database.open(dataSourceOptions(way.url));
    worker = await workerOn(distant);
  });
  afterAll(async () => {
    await worker?.beforeApplicationShutdown();
    await distant?.close();
    await way?.close();
    await database?.close();
    await fresh?.drop();
  });
  beforeEach(async () => {
    ran.splice(0);
    await queue((tx) => tx.sql('test.clear', 'delete from outbox'));
  });
  afterEach(() => jest.restoreAllMocks());
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

  it('tells once that the database is away and once that it is back, and then does what fell due meanwhile', async () => {
    const [lost, back, wrong] = (['warn', 'log', 'error'] as const).map((level) => {
      const said = jest.spyOn(Logger.prototype, level).mockReturnValue(undefined);
      return (text: string) => said.mock.calls.filter(([words]) => String(words).startsWith(text)).length;
    });
    const tries = jest.spyOn(distant, 'door');
    await way.close();
    await queue((tx) => enqueue(tx, 'test.note', { n: 1 }));
    calendarRuns = 0;
    worker.start();
    // one of them asks for the calendar
    while (tries.mock.calls.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([ran.length, calendarRuns]).toEqual([0, 0]);
    await way.open();
    while (!ran.length || !calendarRuns) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([ran, calendarRuns]).toEqual([[1], 1]);
    expect([lost!('the database'), back!('the database'), wrong!('')]).toEqual([1, 1, 0]);
  });
});

it('asks half as often after every question that nobody answers, at last every five seconds', () => {
  const outage = new Outage({ log: () => undefined, warn: () => undefined }, 250);
  const waits = Array.from({ length: 7 }, () => {
    outage.unanswered(new Error('away'));
    return outage.waitMs;
  });
  expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000]);
  expect([outage.answered(), outage.waitMs, outage.answered()]).toEqual([true, 250, false]);
});
