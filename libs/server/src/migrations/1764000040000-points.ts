import type { MigrationInterface, QueryRunner } from 'typeorm';
import { POINTS_FUNCTIONS } from './1764000040000-points.functions';
import { POINTS_PERIODS } from './1764000040000-points.periods';
import { POINTS_RIGHTS, POINTS_TABLES } from './1764000040000-points.tables';
import { tenantTable } from './tenant-table';

/** What the application may execute; all else of the ledger is for these functions only. */
const ENTRANCES = [
  'points_give(uuid, text, uuid, uuid[], int[], text, int, timestamptz)',
  'points_move(uuid, text, text, jsonb, timestamptz)',
  'points_reverse(uuid, text, uuid[], jsonb, timestamptz)',
  'points_issue(text, text, uuid[], int[], timestamptz)',
  'points_expire(text, timestamptz)',
];

export class Points1764000040000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(POINTS_TABLES);
    for (const table of ['points_account', 'points_transfer', 'points_posting']) await tenantTable(q, table, 'select');
    for (const sql of [...POINTS_FUNCTIONS, POINTS_PERIODS, POINTS_RIGHTS]) await q.query(sql);
    // the functions run as a role of their own: it may write the ledger and nothing else, and row security binds it too
    await q.query(`
      grant create on schema public to zasluga_ledger; -- else a function could not be given to it
      do $$ declare f regprocedure; begin
        for f in select oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace and proname like 'points\\_%' loop
          execute format('revoke all on function %s from public', f);
          execute format('alter function %s owner to zasluga_ledger', f);
        end loop;
      end $$;
      set local role zasluga_ledger;
      ${ENTRANCES.map((signature) => `grant execute on function ${signature} to zasluga_app;`).join('\n')}
      set local role zasluga_owner;
      revoke create on schema public from zasluga_ledger;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
