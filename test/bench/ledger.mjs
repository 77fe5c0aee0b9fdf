// What a movement of points costs: the product's function beside one hand-written statement that does the same from pg alone, on one hot
// account and on many, by few and by many connections. The statement knows no keys, no refusals that stay, no replays: it only moves.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../apps/cli/embedded-postgres.mjs';
import { root } from '../../apps/cli/install.mjs';
import { say } from '../../apps/cli/say.mjs';
import { LET_NO_LONGER, pairs, sameTraces, seed, WAYS } from './ledger-ways.mjs';
import { withClient } from './many-stories.mjs';

const require = createRequire(import.meta.url);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** Of each measurement. */
const ROUND_MS = Number(process.env.ROUND_MS ?? 1_200);
const CONNECTIONS = [1, 8, 32];
/** Transfers per second. */
async function rate(way, next, ms) {
  const until = performance.now() + ms;
  let paid = 0;
  const began = performance.now();
  await Promise.all(
    way.deeds.map(async (pay) => {
      for (; performance.now() < until; paid += 1) await pay(next());
    }),
  );
  return paid / ((performance.now() - began) / 1000);
}

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
const to = (digits, value) => Number(value.toFixed(digits));

/** Opened for each measurement: all of them together would be more connections than the database takes. */
async function measured(name, appUrl, data, next, connections) {
  const way = await WAYS[name](appUrl, data, connections);
  try {
    await rate(way, next, ROUND_MS / 6);
    return await rate(way, next, ROUND_MS);
  } finally {
    await way.close();
  }
}

async function measure(appUrl, data, spread, connections) {
  const next = pairs(data, spread);
  const names = Object.keys(WAYS);
  const rates = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    // each begins in its turn
    for (let n = 0; n < names.length; n += 1) {
      const name = names[(n + round) % names.length];
      rates[name].push(await measured(name, appUrl, data, next, connections));
    }
  const ratio = (name) => {
    const all = rates[name].map((value, round) => value / rates.statement[round]);
    return { median: to(2, median(all)), least: to(2, Math.min(...all)), most: to(2, Math.max(...all)) };
  };
  const perSecond = Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, Math.round(median(all))]));
  return {
    accounts: spread,
    connections,
    perSecond,
    ratio: { function: ratio('function'), product: ratio('product') },
  };
}

/** How many invariants of the ledger do not hold after all that. */
const violations = (adminUrl) =>
  withClient(adminUrl, async (db) => {
    const { POINTS_INVARIANTS } = require('../../dist/libs/server/src/points/index.js');
    let broken = 0;
    for (const { sql } of POINTS_INVARIANTS)
      broken += Number(Object.values((await db.query(sql)).rows[0])[0]) === 0 ? 0 : 1;
    return broken;
  });

function table(rows) {
  const cells = rows.map(({ accounts, connections, perSecond, ratio }) => [
    accounts,
    connections,
    perSecond.statement,
    perSecond.function,
    `×${ratio.function.median} [${ratio.function.least}–${ratio.function.most}]`,
    perSecond.product,
    `×${ratio.product.median} [${ratio.product.least}–${ratio.product.most}]`,
  ]);
  const all = [
    ['accounts', 'conns', 'statement/s', 'function/s', 'to statement', 'product/s', 'to statement'],
    ...cells,
  ];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  for (const row of all) console.log(row.map((cell, column) => String(cell).padStart(widths[column])).join('  '));
}

export async function bench() {
  // durable, as it must be in production
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(root, '.cache', `bench-ledger-${process.pid}`) });
  try {
    require('reflect-metadata');
    const { prepareDatabase } = require('../../dist/libs/server/src/index.js');
    const { appUrl } = await prepareDatabase(postgres.url(), 'only-for-this-very-bench');
    const data = await seed(postgres.url(), appUrl);
    await sameTraces(postgres.url(), appUrl, data);
    await withClient(postgres.url(), (db) => db.query('analyze'));
    const load = os.loadavg().map((one) => to(1, one));
    say(`${ROUNDS} rounds of ${ROUND_MS} ms for each of three ways, on hot and on uniform accounts…`);
    const rows = [];
    for (const spread of ['hot', 'uniform'])
      for (const connections of CONNECTIONS) rows.push(await measure(appUrl, data, spread, connections));
    table(rows);
    await withClient(postgres.url(), (db) => db.query(LET_NO_LONGER));
    return {
      at: new Date().toISOString(),
      machine: { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load },
      rounds: ROUNDS,
      roundMs: ROUND_MS,
      rows,
      violations: await violations(postgres.url()),
    };
  } finally {
    await postgres.stop();
    fs.rmSync(postgres.dataDir, { recursive: true, force: true });
    fs.rmSync(`${postgres.dataDir}.secret`, { force: true });
  }
}
