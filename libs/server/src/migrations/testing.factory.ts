import { prepareRoles } from '@zasluga/kernel';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source';
import { migrations } from './index';

type Migration = (typeof migrations)[number];

const numberOf = ({ name }: Migration) => Number(/\d+$/.exec(name));

/**
 * A database as an older version left it. `until`: the first migration that it had not run.
 * `client` reads and writes it as somebody for whom row security is off.
 */
export async function databaseBefore(name: string, until: number) {
  const url = Object.assign(new URL(process.env['TEST_ADMIN_URL']!), { pathname: `/${name}` }).href;
  const server = new Client({ connectionString: process.env['TEST_ADMIN_URL'] });
  await server.connect();
  await server.query(`create database ${name}`);
  await prepareRoles(url, new URL(process.env['TEST_APP_URL']!).password);
  const migrate = async (wanted: (migration: Migration) => boolean) => {
    const options = { ...dataSourceOptions(url, 'zasluga_owner'), migrations: migrations.filter(wanted) };
    const source = await new DataSource(options).initialize();
    await source.runMigrations().finally(() => source.destroy());
  };
  await migrate((migration) => numberOf(migration) < until);
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    client,
    /** Everything that is missing, or this one. */
    migrate: (only?: Migration) => migrate((migration) => !only || migration === only),
    async drop() {
      await client.end();
      await server.query(`drop database if exists ${name} with (force)`);
      await server.end();
    },
  };
}

export const FORCED = `select relname from pg_class
  where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`;
