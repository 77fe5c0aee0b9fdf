import { prepareRoles } from '@zasluga/kernel';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

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
    return { appUrl, migrated: ran.map((m) => m.name) };
  } finally {
    await owner.destroy();
  }
}
