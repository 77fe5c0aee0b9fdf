import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshDatabase } from '@zasluga/testing';

const ROOT = path.resolve(__dirname, '..');
const COMPARE = `import('./test/bench/run.mjs').then(({ compare }) => compare())`;

// what a request costs is told as a ratio to a bare server: that says something only while both answer the same
it('compares with a bare server that answers what the application answers', async () => {
  const compared = promisify(execFile)(process.execPath, ['-e', COMPARE], { cwd: ROOT });
  await expect(compared).resolves.toMatchObject({ stderr: '' });
}, 120_000);

it('compares with a hand-written statement that leaves the rows that the ledger leaves', async () => {
  const db = await freshDatabase();
  const script = `require('reflect-metadata'); import('./test/bench/ledger-ways.mjs').then(({ compare }) => compare(process.env.ADMIN, process.env.APP))`;
  const env = { ...process.env, ADMIN: db.adminUrl, APP: db.url };
  const compared = promisify(execFile)(process.execPath, ['-e', script], { cwd: ROOT, env });
  await expect(compared).resolves.toMatchObject({ stderr: '' });
  await db.drop();
}, 60_000);
