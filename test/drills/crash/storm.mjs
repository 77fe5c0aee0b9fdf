// One run: a company, people at work, something that kills, then calm, then questions.
import { Clients } from './clients.mjs';
import { amcheck } from './amcheck.mjs';
import { Cluster } from './cluster.mjs';
import { makeCompany } from './company.mjs';
import { Deeds } from './deeds.mjs';
import { killAtRandom } from './killer.mjs';
import { calm, invariants, verdict } from './verdict.mjs';

const CLIENTS = 12;
/** Keys that are asked again at the end, besides all on whose way an answer was missing. */
const SAMPLE = 3_000;

/** Chance that can be had again: the order of events can't. */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Answers are asked again where they have to stay: whoever was refused because a gift was still held may try once more. */
const sticks = ({ kind, answer }) => answer && (answer.done || kind === 'give' || kind === 'redeem');

function sampleOf(history, chance) {
  const all = history.filter(sticks);
  const chosen = new Set(all.filter(({ unheard }) => unheard).slice(0, SAMPLE));
  for (let n = 0; n < SAMPLE && all.length; n += 1) chosen.add(all[Math.floor(chance() * all.length)]);
  return [...chosen];
}

async function weather(cluster, clients, { seconds, chance, kinds, pauseMs }) {
  const until = { calm: false };
  const alarm = setTimeout(() => (until.calm = true), seconds * 1_000);
  const work = clients.work(CLIENTS, until);
  try {
    const killed = await killAtRandom(cluster, { kinds, chance, until, pauseMs });
    await work;
    return killed;
  } finally {
    clearTimeout(alarm);
    until.calm = true;
  }
}

/** How many listen for news per process of the application: one, also after many a reconnection. */
const listeners = (cluster) =>
  cluster.admin(async (db) => {
    const { rows } = await db.query(
      `select count(*)::int as n from pg_stat_activity where usename = 'zasluga_app' and query ilike 'listen %'`,
    );
    return rows[0].n / cluster.apis.length;
  });

/** Answers what was hit and what was found wrong. `plant`: see PLANTS. */
export async function storm({ seconds, seed, plant, kinds, pauseMs, preload }) {
  const chance = chanceOf(seed);
  const cluster = await Cluster.start(preload);
  try {
    const company = await makeCompany(cluster);
    await plant?.(cluster);
    const clients = new Clients(cluster, new Deeds(company, chance), chance);
    const killed = await weather(cluster, clients, { seconds, chance, kinds, pauseMs });
    const waiting = await calm(cluster);
    const found = await verdict(cluster, clients);
    const again = await clients.askAgain(sampleOf(clients.history, chance));
    const { history, told } = clients;
    const acknowledged = history.filter(({ answer }) => answer?.done).length;
    return {
      killed,
      kills: Object.values(killed).reduce((sum, n) => sum + n, 0),
      acknowledged,
      refused: history.filter(({ answer }) => answer?.refused).length,
      ...told,
      asked_again: again.asked,
      changed: again.changed + history.filter(({ contradicted }) => contradicted).length,
      unknown: again.unknown + history.filter(({ answer }) => !answer).length,
      ...found,
      invariants: await invariants(cluster),
      waiting,
      listeners: await listeners(cluster),
      amcheck: plant || preload ? undefined : await amcheck(cluster),
      died: cluster.apis.map(({ lastWords }) => lastWords).filter(Boolean),
    };
  } finally {
    await cluster.stop();
  }
}
