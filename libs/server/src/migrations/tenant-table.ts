import type { QueryRunner } from 'typeorm';

// After the first transaction on a connection the setting reads '' and not NULL: hence nullif().
export const COMPANY = `nullif(current_setting('app.company_id', true), '')::uuid`;

/** Row security, forced, by company; and what the application may do with the table. `key`: only the table company has another. */
export async function tenantTable(
  q: QueryRunner,
  table: string,
  grants: string | null,
  key: 'company_id' | 'id' = 'company_id',
): Promise<void> {
  await q.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy company on ${table} using (${key} = ${COMPANY}) with check (${key} = ${COMPANY});
    grant select on ${table} to zasluga_backup;
    ${grants ? `grant ${grants} on ${table} to zasluga_app;` : ''}
  `);
}

/**
 * Forced row security hides every row from a migration, which is of no company: a backfill finds nothing. The owner is let in for as long
 * as `work` lasts. Of the same transaction: nobody else ever meets a table that is open.
 */
export async function seeingAll(
  q: QueryRunner,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  for (const table of tables) await q.query(`alter table ${table} no force row level security`);
  await work();
  for (const table of tables) await q.query(`alter table ${table} force row level security`);
}

/** Lets the door functions (and nothing else) look into these columns of all companies. */
export async function doorMayRead(q: QueryRunner, table: string, columns: string): Promise<void> {
  await q.query(`
    grant select (${columns}) on ${table} to zasluga_door;
    create policy door on ${table} for select to zasluga_door using (true);
  `);
}

/** A function of the schema `door`: called before a company is known; tells which company and which row, nothing else. */
export async function doorFunction(q: QueryRunner, signature: string, query: string): Promise<void> {
  const types = signature.replace(/(\(|, )\w+ /g, '$1');
  await q.query(`
    create function door.${signature} returns table (company_id uuid, id uuid)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ ${query} $$;
    revoke all on function door.${types} from public;
    grant execute on function door.${types} to zasluga_app;
    grant create on schema door to zasluga_door;
    alter function door.${types} owner to zasluga_door;
    revoke create on schema door from zasluga_door;
  `);
}
