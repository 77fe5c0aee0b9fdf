import { Database } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import fc from 'fast-check';
import { dataSourceOptions } from '../../data-source';
import { commands, World } from './model.factory';
import { brokenInvariants } from '../points.factory';

/** Any commands in any order, with keys that come again. A failure prints its seed and the shortest list of commands. */
describe('the ledger beside a model of plain numbers', () => {
  let db: FreshDatabase, database: Database;
  beforeAll(async () => {
    db = await freshDatabase();
    database = await Database.open(dataSourceOptions(db.url));
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });

  it('answers as the model does, ends with the same balances, and keeps every invariant', async () => {
    const met = new Map<string, number>();
    const run = async (list: Parameters<World['do']>[0][]) => {
      const world = await World.make(database, met);
      for (const command of list) await world.do(command);
      await world.compare();
    };
    await fc.assert(fc.asyncProperty(commands, run), { numRuns: Number(process.env['FC_RUNS'] ?? 40) });
    expect(await brokenInvariants(db.adminUrl)).toEqual([]);
    expect([...met.keys()].sort()).toEqual([
      'a part borne',
      'again points.insufficient',
      'again posted',
      'another request under the same key',
      'points.already_ended',
      'points.already_reversed',
      'points.insufficient',
      'posted',
    ]);
  }, 120_000);
});
