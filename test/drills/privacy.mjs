// The audited release over random organisations (ORGANISATIONS=number): nobody may be isolated by adding and subtracting everything that is
// shown on two days, most of what a plain threshold would show must stay, and weaker rules in its place must be caught.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../apps/cli/install.mjs';
import { say } from '../../apps/cli/say.mjs';

const ORGANISATIONS = Number(process.env.ORGANISATIONS ?? 100);

export function drill() {
  say(`${ORGANISATIONS} organisations…`);
  const report = path.join(root, '.cache', `drill-privacy-${process.pid}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const jest = [path.join(root, 'node_modules/jest/bin/jest.js'), '-c', '.config/jest.cjs', '--runInBand'];
  const { status, stderr } = spawnSync(process.execPath, [...jest, 'libs/domain/src/privacy/organisations.spec.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, NODE_ENV: 'test', PRIVACY_ORGANISATIONS: ORGANISATIONS, PRIVACY_REPORT: report },
  });
  const figures = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : {};
  fs.rmSync(report, { force: true });
  const { organisations = 0, weak = {}, ...seen } = figures;
  return {
    figures: { organisations, ...seen },
    broken: status === 0 ? [] : [`the release, or the attack on it, is not what it should be:\n${stderr}`],
    lines: Object.entries(weak).map(([rule, caught]) => `${rule}: exposes somebody in ${caught} of ${organisations}`),
  };
}
