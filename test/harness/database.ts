import { Client } from 'pg';

export interface FreshDatabase {
  /** as the application's role */
  readonly url: string;
  /** as a superuser: for catalogue tests only */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A copy of the migrated database for one spec file. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = new Client({ connectionString: process.env['TEST_ADMIN_URL'] });
  admin.on('error', () => undefined); // the server is stopped at the end of the run
  await admin.connect();
  await admin.query(`create database ${name} template zasluga_template strategy file_copy`);
  const at = (base: string) => Object.assign(new URL(base), { pathname: `/${name}` }).href;
  return {
    url: at(process.env['TEST_APP_URL']!),
    adminUrl: at(process.env['TEST_ADMIN_URL']!),
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
