import fs from 'node:fs';
import { Database } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { dataSourceOptions } from '../../../data-source';
import { brokenRules } from '../verification.factory';
import { commandLists } from './commands.factory';
import { conflict, noticeConflicts } from './conflict.factory';
import { WALK } from './walk.factory';
import { MUST_MEET, Tally } from './tally.factory';
import { World } from './world.factory';

/** How many requests, at least; how many lists of them are worked off at once. */
const COMMANDS = Number(process.env['LEDGER_COMMANDS'] ?? 800);
const LANES = Number(process.env['LEDGER_LANES'] ?? 2);
/** The same in every run; the drill draws another each time. */
const SEED = Number(process.env['LEDGER_SEED'] ?? 1);
/** Where the drill wants to read what was met. */
const REPORT = process.env['LEDGER_MODEL_REPORT'];

const LIST_LENGTH = 200;
const LONG = 10_000;
/** Turns of the first lane. */
const CONFLICT_EVERY = 10;
/** In a long run the rules are asked in between, too. */
const ASK_EVERY = 20_000;

describe('two companies beside a model of plain numbers', () => {
  let db: FreshDatabase, database: Database;
  beforeAll(async () => {
    db = await freshDatabase();
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    await noticeConflicts(admin);
    await admin.end();
    database = await Database.open(dataSourceOptions(db.url));
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });

  it(`answer as the model does, end with the same balances and stock, and keep all sixteen invariants (seed ${SEED})`, async () => {
    const tally = new Tally();
    const broken: string[] = [];
    const run = async (list: Parameters<World['do']>[0][]) => {
      const world = await World.make(database, tally);
      for (const command of list) await world.do(command);
      await world.compare();
    };
    const world = await World.make(database, tally);
    // a short run meets everything for certain only on a walk; a long one must meet it by chance
    if (COMMANDS < LONG) for (const command of WALK) await world.do(command);
    await world.compare();

    const property = fc.asyncProperty(commandLists(LIST_LENGTH), run);
    const lane = async (number: number) => {
      for (let turn = 0, asked = 0; tally.commands < COMMANDS; turn++) {
        if (!number && turn % CONFLICT_EVERY === 0) {
          const world = await World.make(database, tally);
          await conflict(world.companies[0], db.adminUrl);
          await world.compare();
        }
        await fc.assert(property, { numRuns: 2, seed: SEED + number * 1_000_003 + turn });
        if (number || tally.commands < (asked + 1) * ASK_EVERY) continue;
        asked = Math.floor(tally.commands / ASK_EVERY);
        broken.push(...(await brokenRules(db.adminUrl)));
        report(tally, broken);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
    broken.push(...(await brokenRules(db.adminUrl)));
    report(tally, broken);
    expect(broken).toEqual([]);
    expect(MUST_MEET.filter((what) => !tally.met.get(what))).toEqual([]);
  }, 3_600_000);
});

function report({ commands, met }: Tally, broken: readonly string[]): void {
  if (REPORT) fs.writeFileSync(REPORT, JSON.stringify({ seed: SEED, commands, met: Object.fromEntries(met), broken }));
}
