// npm start: from a fresh clone to a served product. Installs, builds, starts PostgreSQL, migrates, plants the demo company, serves.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { appPassword, openDatabase, sealKey } from './database.mjs';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { fail, say } from './say.mjs';

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT must be a number from 1 to 65535, and is ${process.env.PORT}.`);

await portIsFree().catch(() =>
  fail(`Port ${port} is in use. Stop what serves there, or choose another: PORT=3001 npm start`),
);
install();
say('Building what has changed…');
const built = nx('run-many', '-t', 'build', '-p', 'api', 'web');
if (!built.ok) fail(`${built.output}\nThe build failed: the lines above say where.`);

process.env.NODE_ENV ??= 'production';
const require = createRequire(import.meta.url);
require('reflect-metadata');
const server = require('../../dist/libs/server/src/index.js');

const database = await openDatabase().catch((error) => fail(`The database did not start.\n${error.message}`));
if (database.held) fail('Zasluga already runs from this folder. Stop it first (Ctrl-C in its window).');
let app;
try {
  say('Bringing the database up to date…');
  const { appUrl, migrated } = await server.prepareDatabase(database.adminUrl, appPassword());
  if (migrated.length) say(`  ${migrated.length} migrations ran`);
  const demo = await server.ensureDemoCompany?.(appUrl, { today: new Date(), log: say, sealKey: sealKey() });
  say('Starting the server…');
  const { startApi } = require('../../dist/apps/api/src/main.js');
  app = await startApi({
    LOG_LEVEL: 'warn',
    WEB_ROOT: path.join(root, 'dist/apps/web'),
    ...process.env,
    PORT: String(port),
    APP_DATABASE_URL: appUrl,
    SEAL_KEY: sealKey(),
  });
  greet(demo);
} catch (error) {
  await database.stop();
  fail(explain(error));
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    say('Stopping…');
    await app.close().catch((error) => console.error(error));
    await database.stop();
    process.exit(0);
  });

function portIsFree() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function greet(demo) {
  const address = `http://localhost:${port}`;
  say('Ready.');
  console.log(`\nZasluga: ${address}\n`);
  if (demo?.personas.length) {
    console.log(
      `Demo company ${demo.nameRu} (${demo.nameEn}). Sign in with one click, or with password ${demo.password} and:`,
    );
    for (const { persona, name, email } of demo.personas)
      console.log(`  ${persona.padEnd(14)} ${name.padEnd(24)} ${email}`);
  }
  if (demo?.praiseCode) console.log(`\nPraise point: ${address}/${demo.praiseCode}`);
  console.log('\nCtrl-C stops everything.');
}

function explain(error) {
  if (error.code === 'ECONNREFUSED') return `DATABASE_URL: nobody answers there (${error.message}).`;
  if (error.code === '28P01') return 'DATABASE_URL: the database refuses this user or password.';
  if (error.code === '42501')
    return `The user of DATABASE_URL must be allowed to create roles and schemas: ${error.message}.`;
  return fs.existsSync(path.join(root, 'dist')) ? (error.stack ?? String(error)) : String(error);
}
