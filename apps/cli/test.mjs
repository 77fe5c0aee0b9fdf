// npm test: formatting, lint, types, build, then every spec (unit, database, browser). Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { say } from './say.mjs';

install();
const count = { passed: 0, failed: 0 };

function check(name, run) {
  say(`${name}…`);
  const { ok, output } = run();
  count[ok ? 'passed' : 'failed']++;
  if (!ok) console.log(`${output}\n${name}: FAILED`);
}

const node = (script, ...args) => {
  const run = spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return { ok: run.status === 0, output: `${run.stdout}${run.stderr}` };
};

check('Formatting', () => node('prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn'));
check('Build', () => nx('run-many', '-t', 'build', '-p', 'api', 'web'));
check('Types', () => nx('run-many', '-t', 'typecheck'));
check('Lint', () => nx('run-many', '-t', 'lint'));

say('Looking for a browser…');
const browser = findBrowser();
if (browser.path) say(`  ${browser.path}`);
else console.log(`  ${browser.why}`);

say('Specs: unit, database, browser…');
const report = path.join(root, '.cache/jest-report.json');
fs.mkdirSync(path.dirname(report), { recursive: true });
fs.rmSync(report, { force: true });
// much of a spec's time is spent in PostgreSQL and the browser: as many workers as cores
const workers = `--maxWorkers=${os.availableParallelism()}`;
const args = [
  '-c',
  '.config/jest.cjs',
  workers,
  '--json',
  `--outputFile=${report}`,
  '--silent',
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
say('Done.');
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
