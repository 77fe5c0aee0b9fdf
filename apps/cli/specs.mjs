// Every spec: unit, database, browser.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './install.mjs';
import { say } from './say.mjs';

const REPORT = path.join(root, '.cache/jest-report.json');
const JOURNEYS = path.join('test', 'browser', path.sep);
/** What a browser's processes do to each other on a busy machine can't all be foreseen; beyond this it is the product or the journey. */
const SECOND_TRIES = 2;

/**
 * Runs them, and files of journeys that failed once more, if they are at most two: whole, with a demo company of their own, for a journey
 * changes it. Looks at screens change nothing and are tried again where they stand. No other spec gets a second try.
 *
 * @param browser what `findBrowser` answered
 * @param chosen further arguments of Jest
 * @returns how many passed and failed, and what held only in a second try, with what the first one said
 */
export function runSpecs(browser, chosen) {
  // much of a spec's time is spent waiting for PostgreSQL and the browser: one worker more than there are cores
  const files = jest(browser, [`--maxWorkers=${os.availableParallelism() + 1}`, ...chosen]);
  if (!files) return { passed: 0, failed: 1, second: [] };
  const second = files.flatMap(looksTriedAgain);

  const fallen = files.filter((file) => file.status === 'failed' && isJourney(file.name));
  if (fallen.length && fallen.length + second.length <= SECOND_TRIES) {
    say(`Once more, for a journey there failed: ${fallen.map(({ name }) => path.basename(name)).join(', ')}…`);
    const again = jest(browser, [...chosen, '--runTestsByPath', ...fallen.map(({ name }) => name)]) ?? [];
    for (const file of again) {
      const first = files.findIndex(({ name }) => name === file.name);
      if (file.status !== 'failed') second.push({ name: path.basename(file.name), why: files[first].message });
      files[first] = file;
    }
  }
  const ended = (status) =>
    files.flatMap((file) => file.assertionResults).filter((one) => one.status === status).length;
  const unread = files.filter((file) => file.status === 'failed' && !file.assertionResults.length).length;
  const tooMany = second.length > SECOND_TRIES ? 1 : 0;
  return { passed: ended('passed'), failed: ended('failed') + unread + tooMany, second };
}

const isJourney = (file) =>
  path.relative(root, file).startsWith(JOURNEYS) && !path.basename(file).startsWith('screens.');

const looksTriedAgain = ({ name, assertionResults }) =>
  assertionResults
    .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
    .map(({ fullName, retryReasons }) => ({
      name: `${path.basename(name)}: ${fullName}`,
      why: retryReasons.join('\n'),
    }));

/** What became of each file; nothing if Jest itself could not run. */
function jest(browser, args) {
  fs.mkdirSync(path.dirname(REPORT), { recursive: true });
  fs.rmSync(REPORT, { force: true });
  const always = ['-c', '.config/jest.cjs', '--json', `--outputFile=${REPORT}`, '--silent'];
  spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...always, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BROWSER_PATH: browser.path ?? '', BROWSER_MISSING: browser.why ?? '', NODE_ENV: 'test' },
  });
  return fs.existsSync(REPORT) ? JSON.parse(fs.readFileSync(REPORT, 'utf8')).testResults : undefined;
}
