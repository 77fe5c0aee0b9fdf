import { Client } from 'pg';

/**
 * owner: owns the tables, runs the migrations, nobody signs in as it. door: owns the functions of the schema `door`. ledger: owns the functions
 * that move points. app: signs in and owns nothing. backup: reads every row, for pg_dump.
 */
export const ROLES = {
  owner: 'zasluga_owner',
  door: 'zasluga_door',
  ledger: 'zasluga_ledger',
  app: 'zasluga_app',
  backup: 'zasluga_backup',
} as const;

/** Run by whoever may create roles, before the migrations; harmless when repeated. Returns the URL for the application. */
export async function prepareRoles(adminUrl: string, appPassword: string): Promise<string> {
  if (!/^[\w-]{20,}$/.test(appPassword)) throw new Error('the password of zasluga_app: 20 or more of A-Z a-z 0-9 _ -');
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(7215)'); // two starts at once would create the same role twice
    for (const role of Object.values(ROLES))
      if (!(await admin.query('select from pg_roles where rolname = $1', [role])).rowCount)
        await admin.query(`create role ${role}`);
    await admin.query(`
      alter role zasluga_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      alter role zasluga_door nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      alter role zasluga_ledger nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      alter role zasluga_backup nologin nosuperuser bypassrls nocreatedb nocreaterole;
      alter role zasluga_app login nosuperuser nobypassrls nocreatedb nocreaterole password '${appPassword}';
      alter role zasluga_app set idle_in_transaction_session_timeout = '15s';
      alter role zasluga_app set statement_timeout = '30s';
      grant zasluga_owner to current_user;
      grant zasluga_door, zasluga_ledger to zasluga_owner;
      revoke create on schema public from public;
      grant usage, create on schema public to zasluga_owner with grant option;
      grant usage on schema public to zasluga_app, zasluga_door, zasluga_ledger, zasluga_backup;
      create schema if not exists door authorization zasluga_owner;
      create extension if not exists pg_trgm;
      create extension if not exists btree_gin;
    `);
  } finally {
    await admin.end();
  }
  const url = new URL(adminUrl);
  url.username = ROLES.app;
  url.password = appPassword;
  return url.href;
}

/** The server refuses to serve as somebody for whom row security is off, or on a database that may lose what it acknowledged. */
export const MIGHT = `
  select current_user as "user", r.rolsuper or r.rolbypassrls as "mighty",
    exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as "owner",
    pg_has_role(current_user, 'zasluga_owner', 'member') as "member",
    current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' and current_setting('synchronous_commit') <> 'off' as "durable"
  from pg_roles r where r.rolname = current_user`;
