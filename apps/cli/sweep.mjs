// npm run sweep: every screen in every state, language, theme and width; pictures go to .cache/sweep. Not part of npm test: it takes minutes.
//   npm run sweep -- -t 'in ru feed'    only what is named so
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { fail, say } from './say.mjs';

install();
say('Building what has changed…');
const built = nx('run-many', '-t', 'build', '-p', 'api', 'web');
if (!built.ok) fail(built.output);
const browser = findBrowser();
if (!browser.path) fail(browser.why);

const chosen = process.argv.slice(2);
const REPORTERS = ['--reporters', path.join(root, 'test/browser/tell-looks.cjs'), '--reporters', 'summary'];
/** Both languages at once, each with a database, a server and a browser of its own. */
const parts = chosen.length ? [chosen] : ['ru', 'en'].map((locale) => ['-t', `sweep in ${locale}`]);
say('Looking at every screen…');
const ends = await Promise.all(parts.map(look));
process.exit(Math.max(...ends));

function look(which) {
  const args = ['-c', '.config/jest.cjs', '--testMatch', '**/test/browser/sweep.ts', ...REPORTERS, ...which];
  const run = spawn(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH: browser.path, NODE_ENV: 'test' },
  });
  return new Promise((done) => run.once('close', (code) => done(code ?? 1)));
}
