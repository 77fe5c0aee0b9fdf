// A company for the drill: people with a session each, a few of them everybody's favourites, and a catalogue.
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { ask } from './wire.mjs';

const require = createRequire(import.meta.url);
const PEOPLE = 1_500;
/** So many of them are in every third deed: their accounts are hot. */
const FAVOURITES = 10;
const EARNED = { favourite: 200_000, other: 150 };
/** Of one call of the ledger. */
const PAYMENTS_MAX = 500;

/** Price and pieces: plenty, scarce, and gone within the first seconds. */
const CATALOGUE = [
  { price: 10, stock: null },
  { price: 20, stock: null },
  { price: 30, stock: 100_000 },
  { price: 40, stock: 100_000 },
  { price: 15, stock: 40 },
  { price: 90, stock: 100_000 },
];

async function people(db) {
  const one = async (text, values) => (await db.query(text, values)).rows[0];
  const { id: companyId } = await one(
    `insert into company (id, slug, name_ru, name_en, time_zone) values (uuidv7(), 'crash', 'Гроза', 'Storm', 'Europe/Moscow') returning id`,
  );
  const run = (text, ...values) => db.query(text, [companyId, ...values]);
  await run(`insert into value (company_id, id, name_ru, name_en, colour, icon)
    select $1, uuidv7(), 'Ценность ' || n, 'Value ' || n, 'navy', 'star' from generate_series(1, 5) n`);
  await run(
    `insert into employee (company_id, id, number, first_name, last_name, role_title, roles)
     select $1, uuidv7(), n::text, 'Имя' || n, 'Фамилия' || n, 'Бариста',
       case n when 1 then '{employee,reward_admin,admin}'::text[] else '{employee}' end from generate_series(1, $2::int) n`,
    PEOPLE,
  );
  const { rows } = await run('select id from employee where company_id = $1 order by number::int');
  const all = rows.map(({ id }) => ({ id, token: randomBytes(32).toString('base64url'), given: 0 }));
  await run(
    `insert into session (company_id, id, employee_id, token_hash, expires_at)
     select $1, uuidv7(), s.employee, s.hash, now() + interval '30 days' from unnest($2::uuid[], $3::bytea[]) s(employee, hash)`,
    all.map(({ id }) => id),
    all.map(({ token }) => createHash('sha256').update(token).digest()),
  );
  const valueId = (await one('select id from value limit 1')).id;
  await db.query('analyze');
  const [boss, ...others] = all;
  return { companyId, valueId, boss, favourites: others.slice(0, FAVOURITES), others: others.slice(FAVOURITES) };
}

/** Points of their own, by the product's own functions: a fund is filled, and pays. */
async function endow(appUrl, company) {
  const { fillFund, payFromFund, dataSourceOptions } = require('../../../dist/libs/server/src/index.js');
  const { Database, newId } = require('../../../dist/libs/kernel/src/index.js');
  const database = await Database.open(dataSourceOptions(appUrl));
  const posted = (outcome) => {
    if (outcome.status !== 'posted') throw new Error(`no points: ${JSON.stringify(outcome)}`);
  };
  try {
    const fund = { ownerId: newId(), label: '2026-01' };
    const payments = [
      ...company.favourites.map(({ id }) => ({ employeeId: id, points: EARNED.favourite })),
      ...company.others.map(({ id }) => ({ employeeId: id, points: EARNED.other })),
    ].map((one) => ({ ...one, subjectType: 'drill', subjectId: newId() }));
    const request = (key) => ({ actorId: company.boss.id, key });
    const sum = payments.reduce((all, { points }) => all + points, 0);
    await database.inCompany(company.companyId, async (tx) => {
      posted(await fillFund(tx, request('fill'), fund, sum));
      for (let from = 0; from < payments.length; from += PAYMENTS_MAX)
        posted(await payFromFund(tx, request(`pay ${from}`), fund, payments.slice(from, from + PAYMENTS_MAX)));
    });
  } finally {
    await database.close();
  }
}

const CREATE = 'mutation ($input: CreateRewardInput!) { createReward(input: $input) { id price } }';

/** As its administrator fills it. */
async function catalogue(port, boss) {
  const rewards = [];
  for (const [n, { price, stock }] of CATALOGUE.entries()) {
    const input = { kind: 'GOODS', nameRu: `Вещь ${n}`, nameEn: `Thing ${n}`, price, stock, isActive: true };
    const { heard } = await ask({ port, person: boss, query: CREATE, variables: { input } });
    if (!heard?.data?.createReward) throw new Error(`no reward was made: ${JSON.stringify(heard)}`);
    rewards.push(heard.data.createReward);
  }
  return rewards;
}

export async function makeCompany(cluster) {
  const company = await cluster.admin(people);
  await endow(cluster.appUrl, company);
  await cluster.serve();
  return { ...company, rewards: await catalogue(cluster.apis[0].port, company.boss) };
}
