// Everything is killed with -9 while people work: what was acknowledged must be there, what was answered must stay answered, and whoever
// repeats a key must come to know. Then three mistakes are planted, and the same questions must find each.
import { say } from '../../../apps/cli/say.mjs';
import { KINDS } from './killer.mjs';
import { PLANTS } from './plants.mjs';
import { storm } from './storm.mjs';
import { hangUp } from './wire.mjs';

const SECONDS = 300;
/** A planted mistake shows soon, or the drill is too tame. */
const PLANT_SECONDS = 30;
const PLANT_PAUSE_MS = { least: 300, most: 1_200 };

/** What was found wrong, by the check that found it. */
function wrong(run) {
  return {
    lost: run.lost && `${run.lost} acknowledged deeds are not there`,
    otherwise: run.otherwise && `${run.otherwise} rows say otherwise than was answered`,
    surplus: run.surplus && `${run.surplus} rows nobody asked for`,
    changed: run.changed && `${run.changed} answers changed`,
    unknown: run.unknown && `${run.unknown} deeds of which nobody knows what became of them`,
    refusals:
      run.wrong_refusals.length &&
      `refusals that can’t be: ${[...new Set(run.wrong_refusals.map(({ kind, answer }) => `${kind} ${answer.refused}`))]}`,
    audit: run.unaudited.length && `the audit log counts otherwise: ${run.unaudited}`,
    invariants: run.invariants.broken.length && `invariants: ${run.invariants.broken.join('; ')}`,
    waiting:
      (run.waiting.held || run.waiting.jobs || run.waiting.failed) && `left over: ${JSON.stringify(run.waiting)}`,
    listeners: run.listeners !== 1 && `${run.listeners} connections listen per process`,
    amcheck: run.amcheck?.wrong.length && `amcheck: ${run.amcheck.wrong.slice(0, 3).join('; ')}`,
    died: run.died.length && `processes of the application ended by themselves: ${run.died.join('; ')}`,
  };
}
const entries = (run) => Object.entries(wrong(run)).filter(([, text]) => text);

/** A storm that hits nothing proves nothing. */
const MUST_BE_HIT = ['acknowledged', 'refused', 'unknown_answers', 'hung_up', 'replays', 'at_once', 'asked_again'];

function hits(run) {
  const all = { ...run.killed, ...Object.fromEntries(MUST_BE_HIT.map((name) => [name, run[name]])) };
  return Object.keys(all).filter((name) => !all[name]);
}

/** @param {string[]} words seconds of the storm, 300 unless told */
export async function drill([asked] = []) {
  const seconds = Number(asked ?? SECONDS);
  if (!(seconds >= 5)) throw new Error('how many seconds of storm? 5 or more');
  const seed = Number(process.env.SEED ?? Date.now() % 1e9);
  say(`${seconds} s of storm, seed ${seed}…`);
  const run = await storm({ seconds, seed, kinds: KINDS });
  const { wrong_refusals, invariants, amcheck, ...figures } = run;
  console.log(
    JSON.stringify(
      { ...figures, wrong_refusals: wrong_refusals.length, invariants: invariants.asked, amcheck: amcheck.by },
      null,
      1,
    ),
  );
  const broken = entries(run).map(([, text]) => text);
  broken.push(...hits(run).map((name) => `nothing was hit: ${name}`));

  let caught = 0;
  for (const { name, caughtBy, ...plant } of PLANTS) {
    const planted = await storm({ seconds: Math.min(seconds, PLANT_SECONDS), seed, pauseMs: PLANT_PAUSE_MS, ...plant });
    const found = entries(planted);
    const isCaught = found.some(([check]) => caughtBy.includes(check));
    if (isCaught) caught += 1;
    else broken.push(`not noticed: ${name}`);
    say(
      `planted: ${name}; ${isCaught ? 'caught' : 'NOT caught'}, ${planted.kills} kills, ${planted.acknowledged} acknowledged`,
    );
    for (const [check, text] of found) console.log(`          ${check}: ${text}`);
  }
  hangUp();
  const { kills, acknowledged, lost, changed, unknown } = run;
  return { figures: { kills, acknowledged, lost, changed, unknown, planted: PLANTS.length, caught }, broken };
}
