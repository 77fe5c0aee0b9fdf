import { prepareRoles } from '@zasluga/kernel';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** Also what no word owns: TypeORM's own table, counts of sign-ins. A dump that lacks one table is none. */
const BACKUP_READS = `
  grant usage on schema door to zasluga_backup;
  grant select on all tables in schema public, door to zasluga_backup;
  grant select on all sequences in schema public to zasluga_backup;`;

/**
 * Makes the roles and runs the migrations that are missing. `adminUrl`: of somebody who may create roles. Returns the URL for the
 * application's role and the names of the migrations that ran.
 */
export async function prepareDatabase(
  adminUrl: string,
  appPassword: string,
): Promise<{ appUrl: string; migrated: string[] }> {
  const appUrl = await prepareRoles(adminUrl, appPassword);
  const owner = await new DataSource(dataSourceOptions(adminUrl, 'zasluga_owner')).initialize();
  try {
    const ran = await owner.runMigrations();
    await owner.query(BACKUP_READS);
    return { appUrl, migrated: ran.map((m) => m.name) };
  } finally {
    await owner.destroy();
  }
}
