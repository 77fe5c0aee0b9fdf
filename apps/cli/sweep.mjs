// npm run sweep: every screen in every state, language, theme and width; pictures go to .cache/sweep. Not part of npm test: it takes minutes.
import { spawnSync } from 'node:child_process';
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
say('Looking at every screen…');
const args = ['-c', '.config/jest.cjs', '--testMatch', '**/test/browser/sweep.ts', ...process.argv.slice(2)];
const run = spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, BROWSER_PATH: browser.path, NODE_ENV: 'test' },
});
process.exit(run.status ?? 1);
