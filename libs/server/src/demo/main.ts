import 'reflect-metadata';
import { Database } from '@zasluga/kernel';
import { dataSourceOptions } from '../data-source';
import { createDemoCompany } from '.';

/** `node main.js` with APP_DATABASE_URL: creates the demo company if the database holds no company yet, and says in one line what it did. */
async function main(): Promise<void> {
  const url = process.env['APP_DATABASE_URL'];
  if (!url) throw new Error('APP_DATABASE_URL: the database, as the role zasluga_app');
  const database = await Database.open(dataSourceOptions(url));
  try {
    console.log(JSON.stringify(await createDemoCompany(database)));
  } finally {
    await database.close();
  }
}

if (require.main === module)
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
