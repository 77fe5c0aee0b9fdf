// How the aggregation of ballots grows: 10,000 of them over 12 values, and 1,000, with all resamples, in milliseconds of one process with
// its database, as the application's role, row security on; and the plans, which must not read a big table from end to end.
import { createRequire } from 'node:module';
import os from 'node:os';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/cli/embedded-postgres.mjs';
import { say } from '../../apps/cli/say.mjs';
import { listen, scansOf, sequentialOver, silence, tellPlans } from './plans.mjs';

const require = createRequire(import.meta.url);
const SIZES = { small: 1_000, large: 10_000 };
const VALUES = 12;
/** Of each size: the first warms up, and no campaign is aggregated twice, because what was computed is remembered. */
const CAMPAIGNS = 6;
const BIG_ROWS = 1_000;

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const round = (value, digits = 2) => Number(value.toFixed(digits));

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** People who agree in part, some of whom name three values only, and one in five of whom has changed the answer. */
const seed = (adminUrl) =>
  withClient(adminUrl, async (db) => {
    const { rows } = await db.query(
      `insert into company (id, slug, name_ru, name_en, time_zone) values (uuidv7(), 'bench', 'Замер', 'Bench', 'Europe/Moscow') returning id`,
    );
    const company = rows[0].id;
    const run = (text, ...values) => db.query(text, [company, ...values]);
    await run(
      `insert into employee (company_id, id, number, first_name, last_name, roles)
       select $1, uuidv7(), n::text, 'Имя' || n, 'Фамилия' || n, '{employee}' from generate_series(1, $2::int) n`,
      SIZES.large,
    );
    await run(
      `insert into value (company_id, id, name_ru, name_en, colour, icon, created_at)
       select $1, uuidv7(), 'Ценность ' || n, 'Value ' || n, 'navy', 'star', '2020-01-01'::date + n from generate_series(1, $2::int) n`,
      VALUES,
    );
    const campaigns = { small: [], large: [] };
    for (const [size, people] of Object.entries(SIZES))
      for (let i = 0; i < CAMPAIGNS; i++) campaigns[size].push(await campaign(run, people));
    await db.query('analyze');
    return { company, campaigns };
  });

async function campaign(run, people) {
  const { rows } = await run(
    `insert into ballot_campaign (company_id, id, name_ru, name_en, starts_on, ends_on, unranked_last, author_id)
     select $1, uuidv7(), 'Опрос', 'Campaign', '2026-01-01', '2026-01-15', false, id from employee limit 1 returning id`,
  );
  const { id } = rows[0];
  for (const isReplaced of [true, false])
    await run(
      `insert into ballot (company_id, id, campaign_id, employee_id, value_ids, places, replaced_at)
       select $1, uuidv7(), $2, e.id, o.ids[1:o.named], (select array_agg(n::smallint order by n) from generate_series(1, o.named) n),
         case when $4 then now() end
       from employee e cross join lateral (
         select array_agg(id order by height) as ids, case when e.number::int % 7 = 0 then 3 else $5::int end as named from (
           select v.id, extract(day from v.created_at) * 0.6 + random() * 6 + 0 * e.number::int as height from value v) h) o
       where e.number::int <= $3 and (not $4 or e.number::int % 5 = 0)`,
      id,
      people,
      isReplaced,
      VALUES,
    );
  return id;
}

/** As the application asks: in a read-only transaction of its own. */
async function ask(client, company, aggregate) {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`select set_config('app.company_id', $1, true)`, [company]);
  const from = performance.now();
  const sql = async (name, text, values) => (await client.query({ name, text, values })).rows;
  const answer = await aggregate({ companyId: company, sql });
  const ms = performance.now() - from;
  await client.query('commit');
  return { ms, answer };
}

async function measure(appUrl, { company, campaigns }, perceivedRanking) {
  const times = { small: [], large: [] };
  const about = {};
  await withClient(appUrl, async (client) => {
    for (let i = 0; i < CAMPAIGNS; i++)
      for (const size of ['small', 'large']) {
        const { ms, answer } = await ask(client, company, (tx) => perceivedRanking(tx, campaigns[size][i]));
        if (answer.people !== SIZES[size] || answer.valueIds.length !== VALUES)
          throw new Error(`${answer.people} people and ${answer.valueIds.length} values were counted`);
        about[size] = { method: answer.order.method, resamples: answer.draws.length };
        if (i > 0) times[size].push(ms);
      }
  });
  return { times, about };
}

/** What reads which table, of one aggregation. */
const plans = (postgres, name, appUrl, { company, campaigns }, perceivedRanking) =>
  withClient(postgres.url(name), async (admin) => {
    const { rows } = await admin.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${BIG_ROWS}`,
    );
    await admin.query(tellPlans(name));
    const scans = await withClient(appUrl, async (client) => {
      const heard = listen(client);
      await ask(client, company, (tx) => perceivedRanking(tx, campaigns.large[0]));
      return scansOf(heard.taken());
    });
    await admin.query(silence(name));
    return { bigTables: rows.map(({ relname }) => relname), scans };
  });

export async function bench() {
  require('reflect-metadata');
  const { prepareDatabase } = require('../../dist/libs/server/src/index.js');
  const { perceivedRanking } = require('../../dist/libs/server/src/values/ballots/perceived.queries.js');
  // only read from: it may forget what it holds
  const postgres = await startEmbeddedPostgres({ ephemeral: true });
  try {
    const name = 'bench_ballots';
    await withClient(postgres.url(), (admin) => admin.query(`create database ${name}`));
    const { appUrl } = await prepareDatabase(postgres.url(name), 'only-for-this-very-bench');
    say(`${CAMPAIGNS} campaigns of ${SIZES.large} ballots and as many of ${SIZES.small}, over ${VALUES} values…`);
    const data = await seed(postgres.url(name));
    const { times, about } = await measure(appUrl, data, perceivedRanking);
    const { bigTables, scans } = await plans(postgres, name, appUrl, data, perceivedRanking);
    const bad = sequentialOver(scans, bigTables).map(
      ({ table, rows }) => `reads ${table} from end to end (${rows} rows)`,
    );
    const [small, large] = [median(times.small), median(times.large)];
    return {
      at: new Date().toISOString(),
      machine: { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg().map((one) => round(one)) },
      values: VALUES,
      ballots: SIZES,
      about,
      medianMs: { small: round(small), large: round(large) },
      allMs: { small: times.small.map((ms) => round(ms)), large: times.large.map((ms) => round(ms)) },
      ratio: round(large / small),
      sequentialScans: !scans.length
        ? 'no plan was told'
        : bad.length
          ? bad
          : `no sequential scan over ${bigTables.join(', ')}`,
      scans,
    };
  } finally {
    await postgres.stop();
  }
}
