// The ledger under any commands in any order, two companies beside a model of plain numbers (COMMANDS=number of requests), and every
// planted mutant of its SQL: all must be noticed. The model, the mutants and the sixteen rules are those of the specs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../apps/cli/install.mjs';
import { say } from '../../apps/cli/say.mjs';

const COMMANDS = Number(process.env.COMMANDS ?? 100_000);
const SEED = process.env.LEDGER_SEED ?? Math.floor(Math.random() * 2 ** 31);
/** Lists of commands worked off at once: one process asks, PostgreSQL answers on the other core. */
const LANES = 3;
const MODEL = 'libs/server/src/rewards/verification/model';

/** Runs one spec file and reads what it reports; undefined when it did not come that far. */
function spec(file, reportVariable, environment) {
  const report = path.join(root, '.cache', `drill-${file}-${process.pid}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const jest = [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '-c',
    '.config/jest.cjs',
    '--runInBand',
    `${MODEL}/${file}`,
  ];
  const { status, stderr } = spawnSync(process.execPath, jest, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, NODE_ENV: 'test', [reportVariable]: report, ...environment },
  });
  const found = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
  fs.rmSync(report, { force: true });
  return { ok: status === 0, found, output: stderr };
}

/** Of a long comparison what differs; of anything else the first line. */
function briefly(by) {
  const lines = by.split('\n').map((line) => line.trim());
  const differing = lines.filter(
    (line) => /^([-+]\s+\S|Expected: |Received: )/.test(line) && !/^[-+] (Expected|Received)\b/.test(line),
  );
  return (differing.slice(0, 2).join('  ') || lines[0]).replace(/\s+/g, ' ').slice(0, 140);
}

export function drill() {
  say(`${COMMANDS} commands…`);
  const model = spec('model.spec.ts', 'LEDGER_MODEL_REPORT', {
    LEDGER_COMMANDS: COMMANDS,
    LEDGER_LANES: LANES,
    LEDGER_SEED: SEED,
  });
  say('Mutants…');
  const mutants = spec('mutants.spec.ts', 'LEDGER_MUTANTS_REPORT', {});
  const list = mutants.found ?? [];
  const killed = list.filter(({ by }) => by);
  const { commands = 0, met = {}, broken: violated = [], seed } = model.found ?? {};

  say(`Met, from the seed ${seed} (LEDGER_SEED=${seed} repeats it):`);
  for (const [what, count] of Object.entries(met).sort()) say(`  ${String(count).padStart(7)}  ${what}`);
  const broken = [
    !model.ok && `the model and the product differ, or something was never met:\n${model.output}`,
    commands < COMMANDS && `only ${commands} commands were worked off`,
    ...violated.map((rule) => `invariant ${rule}`),
    !mutants.ok && `a mutant was not noticed, or can no longer be planted:\n${mutants.output}`,
    list.length < 30 && `only ${list.length} mutants were planted`,
  ].filter(Boolean);
  return {
    figures: { commands, mutants: list.length, killed: killed.length, violations: violated.length },
    lines: list.map(({ name, by }) => `${by ? 'killed  ' : 'SURVIVED'}  ${name}${by ? `: ${briefly(by)}` : ''}`),
    broken,
  };
}
