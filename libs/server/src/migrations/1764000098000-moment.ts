import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose time is not written by the application but by the database's functions. */
const LEDGER = ['points_account', 'points_transfer', 'points_posting'];

/**
 * The ledger's clock. A demo company has a past that was never lived: only there the setting `app.moment` of the transaction counts, so
 * that its points move through the very functions that move everybody's, each at its own time. In any other company it is ignored.
 */
export class Moment1764000098000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function company_is_demo() returns boolean language sql stable security definer
        set search_path = pg_catalog, public, pg_temp as $$ select coalesce((select is_demo from company), false) $$;
      create function moment() returns timestamptz language plpgsql volatile as $$
      declare told text := current_setting('app.moment', true);
      begin
        if coalesce(told, '') = '' or not company_is_demo() then return clock_timestamp(); end if;
        return told::timestamptz;
      end $$;
      revoke all on function company_is_demo() from public;
      revoke all on function moment() from public;
      grant execute on function company_is_demo(), moment() to zasluga_app, zasluga_ledger;
    `);
    for (const table of LEDGER) await q.query(`alter table ${table} alter column created_at set default moment()`);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
