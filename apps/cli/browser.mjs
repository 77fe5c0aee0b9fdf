// A browser for the tests: one on the machine, else Debian's as root. Says why when there is none.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { say } from './say.mjs';

const PLACES = [
  process.env.BROWSER_PATH,
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const onMachine = () => PLACES.find((place) => place && fs.existsSync(place));
const runs = (program) => spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 }).status === 0;

/** `{ path }` or `{ why }`. */
export function findBrowser() {
  const found = onMachine();
  if (found && runs(found)) return { path: found };
  if (found) return { why: `${found} is there but does not run.` };
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return {
      why: 'No Chromium or Chrome on this machine: install one, or name it in BROWSER_PATH. The browser tests count as failed.',
    };
  say('  none; installing Chromium from Debian’s packages…');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = onMachine();
  return installed && runs(installed)
    ? { path: installed }
    : { why: 'Chromium could not be installed from Debian’s packages. The browser tests count as failed.' };
}
