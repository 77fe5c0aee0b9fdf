// How the feed and the search in stories grow: the same questions among 1,000,000 recognitions and among 100,000, in milliseconds of the
// database as the application's role, row security on; and the plans, which must not read a big table from end to end.
import { createRequire } from 'node:module';
import os from 'node:os';
import { startEmbeddedPostgres } from '../../apps/cli/embedded-postgres.mjs';
import { say } from '../../apps/cli/say.mjs';
import { seedStories, withClient } from './many-stories.mjs';
import { listen, scansOf, sequentialOver, silence, tellPlans } from './plans.mjs';

const require = createRequire(import.meta.url);
const SIZES = { small: Number(process.env.SMALL ?? 100_000), large: Number(process.env.LARGE ?? 1_000_000) };
const REPEATS = Number(process.env.REPEATS ?? 41);
/** Tables whose rows in a plan count as big from here on. */
const BIG_ROWS = 10_000;
const PAGE = { first: 20 };

/** What is asked, by name. `ids`: of the company in question. */
const QUESTIONS = {
  'feed: first page':
    ({ feedPage }) =>
    (tx, viewer) =>
      feedPage(tx, viewer, {}, PAGE),
  'feed: of a unit':
    ({ feedPage }, ids) =>
    (tx, viewer) =>
      feedPage(tx, viewer, { unitId: ids.unit }, PAGE),
  'feed: of a value':
    ({ feedPage }, ids) =>
    (tx, viewer) =>
      feedPage(tx, viewer, { valueId: ids.value }, PAGE),
  'feed: of a person':
    ({ feedPage }, ids) =>
    (tx, viewer) =>
      feedPage(tx, viewer, { personId: ids.person }, PAGE),
  'feed: from customers':
    ({ feedPage }) =>
    (tx, viewer) =>
      feedPage(tx, viewer, { source: 'customer' }, PAGE),
  'search: a word of every story': searching('спасибо'),
  'search: a word of a third': searching('очередь'),
  'search: a word of one in a thousand': searching('вернисаж'),
  'search: a word of one story': searching('77777'),
  'search: two frequent words together': searching('очередь смена'),
  'search: two words that never meet': searching('вернисаж верфь'),
  'search: two frequent words that never meet': searching('очередь гости'),
  'search: no such word': searching('синхрофазотрон'),
  'search: among the thanks of a person': searching('очередь', (ids) => ({ personId: ids.person })),
};

function searching(words, filterOf = () => ({})) {
  return ({ searchStories }, ids) =>
    (tx, viewer) =>
      searchStories(tx, viewer, words, filterOf(ids), PAGE);
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** What the queries ask of a transaction, on a plain connection. */
const txOver = (client, companyId) => ({
  companyId,
  sql: async (name, text, values) => (await client.query({ name, text, values })).rows,
});

/** One question in a read-only transaction of its own, as the application asks it. Milliseconds and the answer. */
async function ask(client, ids, question) {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`select set_config('app.company_id', $1, true)`, [ids.company]);
  const from = performance.now();
  const viewer = { companyId: ids.company, employeeId: ids.viewer, roles: ['employee'] };
  const answer = await question(txOver(client, ids.company), viewer);
  const ms = performance.now() - from;
  await client.query('commit');
  return { ms, answer };
}

async function prepare(postgres, name, recognitions) {
  const { prepareDatabase } = require('../../dist/libs/server/src/index.js');
  await withClient(postgres.url(), (admin) => admin.query(`create database ${name}`));
  const from = performance.now();
  const { appUrl } = await prepareDatabase(postgres.url(name), 'only-for-this-very-bench');
  const ids = await seedStories(postgres.url(name), recognitions);
  say(`${recognitions.toLocaleString('en')} recognitions in ${round((performance.now() - from) / 1000, 0)} s`);
  return { name, appUrl, ids, recognitions };
}

/** The two take turns, so that whatever else the machine does is done to both. By question: milliseconds and what was found, of each. */
const measure = (small, large, queries) =>
  withClient(small.appUrl, (one) =>
    withClient(large.appUrl, async (other) => {
      const places = { small: { ...small, client: one }, large: { ...large, client: other } };
      const found = {};
      for (const [name, make] of Object.entries(QUESTIONS)) {
        const sizes = Object.entries(places).map(([size, place]) => ({
          size,
          place,
          question: make(queries, place.ids),
        }));
        for (const { place, question } of sizes) await warm(place.client, place, question);
        const rounds = { small: [], large: [] };
        for (let i = 0; i < REPEATS; i++)
          for (const { size, place, question } of i % 2 ? sizes : [...sizes].reverse())
            rounds[size].push(await ask(place.client, place.ids, question));
        found[name] = summary(rounds);
      }
      return found;
    }),
  );

function summary({ small, large }) {
  const of = (rounds) => round(median(rounds.map(({ ms }) => ms)));
  const nodes = (rounds) => rounds[0].answer.nodes.length;
  return {
    medianMs: { small: of(small), large: of(large) },
    ratio: round(median(large.map(({ ms }, i) => ms / small[i].ms))),
    found: { small: nodes(small), large: nodes(large), more: large[0].answer.pageInfo.hasNextPage },
  };
}

/** More than five times: PostgreSQL has then decided for or against a plan that serves all. */
async function warm(client, place, question) {
  for (let i = 0; i < 8; i++) await ask(client, place.ids, question);
}

/** The plans of each question once it is warm, by the table or index that is read. */
const plansOf = (postgres, place, queries) =>
  withClient(postgres.url(place.name), async (admin) => {
    const { rows } = await admin.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${BIG_ROWS}`,
    );
    await admin.query(tellPlans(place.name));
    const scans = await withClient(place.appUrl, async (client) => {
      const heard = listen(client);
      const told = {};
      for (const [name, make] of Object.entries(QUESTIONS)) {
        const question = make(queries, place.ids);
        await warm(client, place, question);
        heard.taken();
        await ask(client, place.ids, question);
        told[name] = scansOf(heard.taken());
      }
      return told;
    });
    await admin.query(silence(place.name));
    return { bigTables: rows.map(({ relname }) => relname), scans };
  });

/** What the plans come to, in a sentence for whoever reads only that. */
function verdict({ bigTables, scans }) {
  const bad = Object.entries(scans).flatMap(([name, found]) =>
    sequentialOver(found, bigTables).map(({ table, rows }) => `${name}: reads ${table} from end to end (${rows} rows)`),
  );
  const unseen = Object.entries(scans).flatMap(([name, found]) => (found.length ? [] : `${name}: no plan was told`));
  const problems = [...bad, ...unseen];
  return problems.length ? problems : `no sequential scan over ${bigTables.join(', ')}`;
}

export async function bench() {
  require('reflect-metadata');
  const { feedPage } = require('../../dist/libs/server/src/recognition/recognition.queries.js');
  const { searchStories } = require('../../dist/libs/server/src/recognition/search/search.queries.js');
  const queries = { feedPage, searchStories };
  // only read from: it may forget what it holds
  const postgres = await startEmbeddedPostgres({ ephemeral: true });
  try {
    const small = await prepare(postgres, 'bench_small', SIZES.small);
    const large = await prepare(postgres, 'bench_large', SIZES.large);
    say(`${REPEATS} times each question…`);
    const questions = await measure(small, large, queries);
    const plans = await plansOf(postgres, large, queries);
    return {
      at: new Date().toISOString(),
      machine: { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg().map((one) => round(one)) },
      recognitions: SIZES,
      repeats: REPEATS,
      questions,
      sequentialScans: verdict(plans),
      scans: plans.scans,
    };
  } finally {
    await postgres.stop();
  }
}
