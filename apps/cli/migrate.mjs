// Makes the roles and runs the migrations that are missing, from the compiled server (dist). Harmless when repeated.
//   DATABASE_URL           of somebody who may create roles
//   APP_DATABASE_PASSWORD  for the role zasluga_app
//   SEAL_KEY               with DEMO: for the voucher codes of the demo company
//   DEMO                   true: the demo company, unless there is a company already
import fs from 'node:fs';
import { createRequire } from 'node:module';

const { DATABASE_URL, APP_DATABASE_PASSWORD, SEAL_KEY, DEMO = 'false' } = process.env;
const missing = Object.entries({ DATABASE_URL, APP_DATABASE_PASSWORD }).filter(([, value]) => !value);
if (missing.length) stop(`Not set: ${missing.map(([name]) => name).join(', ')}`);
if (!fs.existsSync(new URL('../../dist/libs/server', import.meta.url))) stop('dist is missing: npm run build');

const require = createRequire(import.meta.url);
require('reflect-metadata');
const server = require('../../dist/libs/server/src/index.js');

try {
  const { appUrl, migrated } = await server.prepareDatabase(DATABASE_URL, APP_DATABASE_PASSWORD);
  console.log(migrated.length ? `ran ${migrated.join(', ')}` : 'the database is up to date');
  if (DEMO === 'true')
    await server.ensureDemoCompany(appUrl, { today: new Date(), log: console.log, sealKey: SEAL_KEY || undefined });
} catch (error) {
  stop(error.message || String(error));
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
