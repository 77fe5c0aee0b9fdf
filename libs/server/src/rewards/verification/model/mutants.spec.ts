import fs from 'node:fs';
import { Database } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { dataSourceOptions } from '../../../data-source';
import { examine } from './examine.factory';
import { MUTANTS, under, unplantable } from './mutants.factory';

/** Where the drill wants to read what was found. */
const REPORT = process.env['LEDGER_MUTANTS_REPORT'];
/** The drill plants them all; among the specs every third shows that the trap snaps. */
const PLANTED = REPORT ? MUTANTS : MUTANTS.filter((_, n) => n % 3 === 0);

describe('a broken ledger', () => {
  let db: FreshDatabase, database: Database, admin: Client;
  beforeAll(async () => {
    db = await freshDatabase();
    database = await Database.open(dataSourceOptions(db.url));
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await database?.close();
    await db?.drop();
  });

  it('is noticed whatever is broken, and the sound one is not', async () => {
    expect(await examine(database)).toEqual([]);
    expect(await unplantable(admin)).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
    const found: { name: string; by: string | null }[] = [];
    for (const mutant of PLANTED) {
      const broken = await under(mutant, admin, (rewrite) =>
        examine(database, rewrite).catch((error: Error) => {
          if (error.message.includes('reads otherwise now')) throw error;
          return [error.message];
        }),
      );
      found.push({ name: mutant.name, by: broken[0] ?? null });
    }
    if (REPORT) fs.writeFileSync(REPORT, JSON.stringify(found));
    expect(found.filter(({ by }) => !by)).toEqual([]);
  }, 300_000);
});
