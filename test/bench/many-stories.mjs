// A company with as many recognitions as wanted, by statements on whole sets: a million in about a minute.
import pg from 'pg';

const PEOPLE = 4_000;
const UNITS = 40;
const VALUES = 8;
/** Years over which they are spread. */
const YEARS = 4;
/** Distinct words of stories, the first ones far more frequent than the last. */
const WORDS = 3_000;

/** Indexes and checks of foreign keys come after the load. */
const TABLES = [
  'recognition',
  'recognition_receiver',
  'recognition_behaviour',
  'recognition_reaction',
  'recognition_comment',
  'recognition_unit',
];

/** A connection for as long as the work takes, whatever becomes of it. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the server is stopped: what went wrong was said before
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Returns ids to ask with. `adminUrl`: of somebody for whom row security is off. The same number makes the same company, ids and
 * all: nothing is left to chance.
 */
export const seedStories = (adminUrl, recognitions) => withClient(adminUrl, (db) => seed(db, recognitions));

async function seed(db, recognitions) {
  const one = async (text, values) => (await db.query(text, values)).rows[0];
  const { id: company } = await one(
    `insert into company (id, slug, name_ru, name_en, time_zone) values (uuidv7(), 'bench', 'Замер', 'Bench', 'Europe/Moscow') returning id`,
  );
  const run = (text) => db.query(text, text.includes('$1') ? [company] : []);
  await run(`insert into unit (company_id, id, name_ru, name_en)
    select $1, uuidv7(), 'Отдел ' || n, 'Unit ' || n from generate_series(1, ${UNITS}) n`);
  await run(`insert into value (company_id, id, name_ru, name_en, colour, icon)
    select $1, uuidv7(), 'Ценность ' || n, 'Value ' || n, 'navy', 'star' from generate_series(1, ${VALUES}) n`);
  await run(`insert into behaviour (company_id, id, value_id, side, text_ru, text_en, position)
    select $1, uuidv7(), v.id, 'for', 'Поступок ' || v.name_ru, 'Act ' || v.name_en, 1 from value v`);
  await run(`insert into employee (company_id, id, number, first_name, last_name, role_title, unit_id, roles)
    select $1, uuidv7(), n::text, 'Имя' || n, 'Фамилия' || n, 'Бариста', u.ids[1 + n % ${UNITS}], '{employee}'
    from generate_series(1, ${PEOPLE}) n, (select array_agg(id) as ids from unit) u`);

  await db.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'; select setseed(0.5)`,
  );
  const { rows: indexes } = await db.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
     where i.indrelid = any ($1::regclass[]) and not i.indisprimary and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of indexes) await db.query(`drop index ${name}`);
  await fill(run, recognitions);
  for (const { text } of indexes) await db.query(text);
  await db.query(`vacuum (analyze) ${TABLES.join(', ')}`);
  await db.query('analyze');
  const ids =
    await one(`select (select id from employee where number = '1') as viewer, (select id from employee where number = '77') as person,
    (select id from unit order by id limit 1) as unit, (select id from value order by id limit 1) as value`);
  return { company, ...ids };
}

async function fill(run, recognitions) {
  // Words as people use them: a few in every story, many in hardly any. Made of syllables, so that they are words to the stemmer.
  await run(`create unlogged table bench_word as
    select n, s.a[1 + n % 20] || s.b[1 + n / 20 % 15] || s.c[1 + n / 300 % 10] as word
    from generate_series(0, ${WORDS - 1}) n, (select
      '{кор,пал,мис,тер,зав,лод,гур,бен,шум,вил,рос,дек,жар,ним,сох,фаб,хол,цап,чер,юрт}'::text[] as a,
      '{он,ир,ак,ул,ем,ос,ин,ар,об,ет,ук,ив,ол,ад,ес}'::text[] as b,
      '{ка,ник,ость,тель,ник,ба,да,га,тура,изм}'::text[] as c) s`);
  await run(`with e as (select array_agg(id order by number::int) as ids, array_agg(unit_id order by number::int) as units from employee),
      v as (select array_agg(id order by id) as ids from value), w as (select array_agg(word order by n) as words from bench_word)
    insert into recognition (company_id, id, source, state, giver_id, giver_unit_id, story, value_id, visibility, created_at, publish_at, published_at)
    select $1, uuidv7(), case when n % 5 = 0 then 'customer' else 'colleague' end, 'published',
      case when n % 5 > 0 then e.ids[1 + n % ${PEOPLE}] end, case when n % 5 > 0 then e.units[1 + n % ${PEOPLE}] end,
      'Спасибо за смену ' || n || ': ' || w.words[1 + floor(power(random(), 4) * ${WORDS})::int % ${WORDS}] || ' и '
        || w.words[1 + floor(power(random(), 4) * ${WORDS})::int % ${WORDS}] || ', '
        || w.words[1 + floor(power(random(), 3) * ${WORDS})::int % ${WORDS}] || ' '
        || w.words[1 + floor(power(random(), 3) * ${WORDS})::int % ${WORDS}] || case when n % 3 = 0 then ' без очереди' else ' для гостей' end
        || case n % 1000 when 7 then ' с вернисажем' when 8 then ' на верфи' else '' end,
      v.ids[1 + n % ${VALUES}], case when n % 20 = 1 then 'unit' when n % 50 = 2 then 'private' else 'everyone' end, at, at, at
    from generate_series(1, ${recognitions}) n, e, v, w,
      lateral (select date_trunc('day', now()) - n * (interval '${YEARS} years' / ${recognitions}) as at) moment`);
  await run(`with e as (select array_agg(id order by number::int) as ids, array_agg(unit_id order by number::int) as units from employee)
    insert into recognition_receiver (company_id, recognition_id, employee_id, unit_id, points, relation)
    select $1, r.id, e.ids[1 + (r.n * 7 + 3) % ${PEOPLE}], e.units[1 + (r.n * 7 + 3) % ${PEOPLE}], 0, 'across'
    from e, (select id, row_number() over (order by publish_at desc) as n from recognition) r`);
  await run(`insert into recognition_behaviour (company_id, recognition_id, behaviour_id, position)
    select $1, r.id, b.id, 1 from recognition r join behaviour b on b.value_id = r.value_id`);
  // numbered as they lie: any order will do
  const some = (every) =>
    `(select id, giver_id, row_number() over () as n from recognition) r where r.n % ${every} = 0`;
  await run(`insert into recognition_reaction (company_id, recognition_id, employee_id, kind)
    select $1, r.id, e.ids[1 + r.n % ${PEOPLE}], 'warm' from (select array_agg(id) as ids from employee) e, ${some(3)}`);
  await run(`insert into recognition_comment (company_id, id, recognition_id, author_id, text)
    select $1, uuidv7(), r.id, coalesce(r.giver_id, (select id from employee where number = '5')), 'И от нас' from ${some(10)}`);
  await run(`insert into recognition_unit (company_id, recognition_id, unit_id)
    select $1, r.id, u.ids[1 + r.n % ${UNITS}] from (select array_agg(id) as ids from unit) u, ${some(50)}`);
  await run('drop table bench_word');
}
