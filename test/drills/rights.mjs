// Every guard of the words empowerment and friction is taken away, one after another: a deed of the policies, or a condition of a statement
// that says whose rows are meant. The matrix of rights (test/rights) must notice each.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../apps/cli/install.mjs';
import { say } from '../../apps/cli/say.mjs';

export function drill() {
  const report = path.join(root, '.cache', `drill-rights-${process.pid}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  say('The matrix once as it is, and once without each guard…');
  const jest = [
    'node_modules/jest/bin/jest.js',
    '-c',
    '.config/jest.cjs',
    '--runInBand',
    '--testMatch',
    '**/guards.drill.ts',
  ];
  const { status, stderr } = spawnSync(process.execPath, jest, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, NODE_ENV: 'test', RIGHTS_REPORT: report },
  });
  const found = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { cells: 0, guards: [] };
  fs.rmSync(report, { force: true });
  const beyond = found.guards.filter(({ by, why }) => !by && why).length;
  const noticed = found.guards.filter(({ by }) => by).length;
  return {
    figures: { cells: found.cells, removed: found.guards.length, noticed, beyond },
    broken: status === 0 ? [] : [`a guard can go unnoticed:\n${stderr}`],
    lines: found.guards.map(
      ({ guard, by, why }) => `${by ? 'noticed' : why ? `beyond it (${why})` : 'NOT NOTICED'}  ${guard}`,
    ),
  };
}
