// npm test: formatting, lint, types, build, then every spec (unit, database, browser). Ends with the line `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { say } from './say.mjs';

install();
const count = { passed: 0, failed: 0 };

function tell(name, { ok, output }) {
  count[ok ? 'passed' : 'failed']++;
  if (!ok) console.log(`${output}\n${name}: FAILED`);
}

function check(name, run) {
  say(`${name}…`);
  tell(name, run());
}

/** Looks at one file after another on one core, while the build and the types need the others. */
function formatting() {
  const script = path.join(root, 'node_modules/prettier/bin/prettier.cjs');
  const run = spawn(process.execPath, [script, '--check', '.', '--log-level=warn'], { cwd: root });
  let output = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((done) => run.once('close', (code) => done({ ok: code === 0, output })));
}

say('Formatting, and meanwhile…');
const formatted = formatting();
check('Build', () => nx('run-many', '-t', 'build', '-p', 'api', 'web'));
check('Types', () => nx('run-many', '-t', 'typecheck'));
tell('Formatting', await formatted);
check('Lint', () => nx('run-many', '-t', 'lint'));

say('Looking for a browser…');
const browser = findBrowser();
if (browser.path) say(`  ${browser.path}`);
else console.log(`  ${browser.why}`);

say('Specs: unit, database, browser…');
const report = path.join(root, '.cache/jest-report.json');
const secondTries = path.join(root, '.cache/second-tries.json');
/** Journeys of a run that may hold only when tried again: one more, and it is the product or the journey that is at fault. */
const SECOND_TRIES = 2;
fs.mkdirSync(path.dirname(report), { recursive: true });
for (const file of [report, secondTries]) fs.rmSync(file, { force: true });
// much of a spec's time is spent waiting for PostgreSQL and the browser: one worker more than there are cores
const workers = `--maxWorkers=${os.availableParallelism() + 1}`;
const args = [
  '-c',
  '.config/jest.cjs',
  workers,
  '--json',
  `--outputFile=${report}`,
  '--silent',
  '--reporters=default',
  `--reporters=${path.join(root, '.config/jest-second-tries.cjs')}`,
  ...process.argv.slice(2),
];
spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, BROWSER_PATH: browser.path ?? '', BROWSER_MISSING: browser.why ?? '', NODE_ENV: 'test' },
});
if (fs.existsSync(report)) {
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  count.passed += result.numPassedTests;
  count.failed +=
    result.numFailedTests +
    result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length;
} else count.failed++;
if (fs.existsSync(secondTries)) {
  const tries = JSON.parse(fs.readFileSync(secondTries, 'utf8'));
  for (const { name, held, why } of tries)
    console.log(`${held ? 'Held only when tried again' : 'Failed twice'}: ${name}\nFirst try: ${why.join('\n')}`);
  const held = tries.filter((one) => one.held).length;
  if (held) tell(`At most ${SECOND_TRIES} second tries`, { ok: held <= SECOND_TRIES, output: '' });
}
say('Done.');
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
