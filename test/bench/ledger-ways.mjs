// Three ways to pay points out of a fund, on one database: what test/bench/ledger.mjs compares.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';
import { withClient } from './many-stories.mjs';

const require = createRequire(import.meta.url);
/** Funds that pay and people who are paid; one fund is hot, or all are as likely. */
const ACCOUNTS = 1_000;
const FILLED = 1_000_000;
const LABEL = '2026-11';
const FUND = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Debit if there is enough, credit, transfer, two postings: one statement, one round trip. */
const STATEMENT = `
  with paid as (
    update points_account set balance = balance - $3, seq = seq + 1 where id = $1 and balance >= $3 returning company_id, id, seq, balance),
  got as (
    update points_account set balance = balance + $3, seq = seq + 1 where id = $2 and exists (select from paid) returning company_id, id, seq, balance),
  moved as (
    insert into points_transfer (company_id, id, actor_id, request_key, request_hash, leg, kind, status, from_id, to_id, amount, subject_type,
      subject_id, happened_at)
    select company_id, gen_random_uuid(), $4, $5, sha256($5::text::bytea), 1, 'fund.pay', 'posted', $1, $2, $3, 'bench', $6, clock_timestamp()
    from paid returning company_id, id)
  insert into points_posting (company_id, account_id, seq, transfer_id, amount, balance_after)
  select m.company_id, a.id, a.seq, m.id, a.amount, a.balance from moved m, (
    select id, seq, -$3::int as amount, balance from paid union all select id, seq, $3::int, balance from got) a`;
const FUNCTION = `select id, status from points_move($1, $2, 'fund.pay', $3, null)`;

/** The same role for all, row security on; the statement may write for as long as it is measured, which the application never may. */
const LET_WRITE = 'grant insert, update on points_account, points_transfer, points_posting to zasluga_app';
export const LET_NO_LONGER =
  'revoke insert, update on points_account, points_transfer, points_posting from zasluga_app';

export async function seed(adminUrl, appUrl, accounts = ACCOUNTS) {
  const company = await withClient(adminUrl, async (db) => {
    const { rows } = await db.query(
      `insert into company (id, slug, name_ru, name_en, time_zone) values (uuidv7(), 'bench', 'Замер', 'Bench', 'Europe/Moscow') returning id`,
    );
    await db.query(
      `insert into employee (company_id, id, number, first_name, last_name, roles)
       select $1, uuidv7(), n::text, 'Имя' || n, 'Фамилия' || n, '{employee}' from generate_series(1, $2::int) n`,
      [rows[0].id, accounts],
    );
    await db.query(LET_WRITE);
    return rows[0].id;
  });
  const people = await withClient(adminUrl, async (db) => (await db.query('select id from employee')).rows);
  await withClient(appUrl, async (db) => {
    await db.query(`select set_config('app.company_id', $1, false)`, [company]);
    for (let n = 0; n < accounts; n += 1) {
      const legs = [
        {
          from: { kind: 'issued', owner: company, label: LABEL },
          to: { kind: 'fund', owner: FUND(n), label: LABEL },
          amount: FILLED,
        },
      ];
      await db.query(`select from points_move($1, $2, 'fund.issue', $3, null)`, [
        company,
        `fill ${n}`,
        JSON.stringify(legs),
      ]);
      // so that the statement finds an account to pay to
      const first = [{ ...legs[0], from: legs[0].to, to: { kind: 'earned', owner: people[n].id }, amount: 1 }];
      await db.query(`select from points_move($1, $2, 'fund.pay', $3, null)`, [
        company,
        `first ${n}`,
        JSON.stringify(first),
      ]);
    }
  });
  return { company, people: people.map(({ id }) => id), ...(await accountIds(adminUrl)) };
}

const accountIds = (adminUrl) =>
  withClient(adminUrl, async (db) => {
    const { rows } = await db.query(
      `select id, kind, owner_id as owner from points_account where kind in ('fund', 'earned')`,
    );
    const of = (kind) => new Map(rows.filter((row) => row.kind === kind).map(({ owner, id }) => [owner, id]));
    return { fundIds: of('fund'), earnedIds: of('earned') };
  });

/** Who pays whom next. */
export const pairs = ({ people }, spread) => {
  let n = 0;
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  const funds = Array.from({ length: people.length }, (_, at) => FUND(at));
  return () => ({
    key: `${spread} ${(n += 1)} ${randomUUID()}`,
    fund: spread === 'hot' ? funds[0] : any(funds),
    person: any(people),
  });
};

export const WAYS = {
  /** pg alone, one statement. */
  statement: async (url, data, connections) => {
    const clients = await open(url, data.company, connections);
    const pay = (client, { key, fund, person }) =>
      client.query({
        name: 'bench.statement',
        text: STATEMENT,
        values: [data.fundIds.get(fund), data.earnedIds.get(person), 1, person, key, fund],
      });
    return { deeds: clients.map((client) => (pair) => pay(client, pair)), close: () => closeAll(clients) };
  },
  /** The same connection, the product's function: keys, refusals that stay, order of locks. */
  function: async (url, data, connections) => {
    const clients = await open(url, data.company, connections);
    const pay = async (client, { key, fund, person }) => {
      const legs = [
        {
          from: { kind: 'fund', owner: fund, label: LABEL },
          to: { kind: 'earned', owner: person },
          amount: 1,
          subjectType: 'bench',
          subjectId: fund,
        },
      ];
      await client.query({ name: 'bench.function', text: FUNCTION, values: [person, key, JSON.stringify(legs)] });
    };
    return { deeds: clients.map((client) => (pair) => pay(client, pair)), close: () => closeAll(clients) };
  },
  /** As a use case pays: the door to the database, a transaction with its company, the function, commit. */
  product: async (url, data, connections) => {
    const { payFromFund, dataSourceOptions } = require('../../dist/libs/server/src/index.js');
    const { Database } = require('../../dist/libs/kernel/src/index.js');
    const options = dataSourceOptions(url);
    const database = await Database.open({ ...options, extra: { ...options.extra, max: connections } });
    const pay = ({ key, fund, person }) =>
      database.inCompany(data.company, (tx) =>
        payFromFund(tx, { actorId: person, key }, { ownerId: fund, label: LABEL }, [
          { employeeId: person, points: 1, subjectType: 'bench', subjectId: fund },
        ]),
      );
    return { deeds: Array.from({ length: connections }, () => pay), close: () => database.close() };
  },
};

const closeAll = (clients) => Promise.all(clients.map((client) => client.end()));
async function open(connectionString, company, connections) {
  const clients = Array.from(
    { length: connections },
    () => new pg.Client({ connectionString, options: `-c app.company_id=${company}` }),
  );
  for (const client of clients) await client.connect();
  return clients;
}

/** What a payment leaves behind, without what is chance. */
const left = (adminUrl, key) =>
  withClient(adminUrl, async (db) => {
    const { rows } = await db.query(
      `select t.kind, t.status, t.leg, t.from_id, t.to_id, t.amount, t.borne, t.subject_type, t.subject_id, t.ends_id, t.reverses_id,
         (select json_agg(json_build_array(p.account_id, p.amount, p.balance_after, p.seq) order by p.amount) from points_posting p
          where (p.company_id, p.transfer_id) = (t.company_id, t.id)) as postings
       from points_transfer t where t.request_key = $1`,
      [key],
    );
    return rows;
  });

/** Who compares must do the same: each pays out of a fund of its own, which then has to look alike. */
export async function sameTraces(adminUrl, appUrl, data) {
  const traces = {};
  for (const [n, [name, make]] of Object.entries(WAYS).map((entry, n) => [n, entry])) {
    const way = await make(appUrl, data, 1);
    const pair = { key: `compared ${name}`, fund: FUND(n), person: data.people[n] };
    await way.deeds[0](pair);
    await way.close();
    const text = JSON.stringify(await left(adminUrl, pair.key))
      .replaceAll(data.fundIds.get(pair.fund), 'fund')
      .replaceAll(data.earnedIds.get(pair.person), 'earned')
      .replaceAll(pair.fund, 'owner');
    traces[name] = text;
  }
  const [one, ...others] = Object.values(traces);
  if (!one.includes('"postings":[[') || others.some((text) => text !== one))
    throw new Error(`they leave different traces: ${JSON.stringify(traces, null, 1)}`);
}

/** Throws when the statement and the product leave different rows. On a database that is prepared and empty. */
export async function compare(adminUrl, appUrl) {
  await sameTraces(adminUrl, appUrl, await seed(adminUrl, appUrl, Object.keys(WAYS).length));
}
