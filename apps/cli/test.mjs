// npm test: formatting, lint, types, build, then every spec (unit, database, browser). Ends with the line `N passed, N failed`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { say } from './say.mjs';
import { runSpecs } from './specs.mjs';

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
const specs = runSpecs(browser, process.argv.slice(2));
count.passed += specs.passed;
count.failed += specs.failed;
for (const { name, why } of specs.second)
  console.log(`Held only when tried again: ${name}\nThe first try said: ${why}`);
say('Done.');
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
