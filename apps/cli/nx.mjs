import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './install.mjs';

/** Runs targets of the projects; what is up to date comes from the cache. Returns the exit code and what was printed. */
export function nx(...args) {
  const require = createRequire(import.meta.url);
  const bin = path.join(root, 'node_modules/nx', require('nx/package.json').bin.nx);
  const run = spawnSync(process.execPath, [bin, ...args, '--output-style=static'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_ISOLATE_PLUGINS: 'false',
      NX_TUI: 'false',
      FORCE_COLOR: '0',
      NODE_ENV: undefined,
    },
  });
  return { ok: run.status === 0, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}` };
}
