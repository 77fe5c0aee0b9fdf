// A company for measuring: 400 people with a session each, 20,001 recognitions with receivers, behaviours, reactions and comments.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

const PEOPLE = 400;
const RECOGNITIONS = 20_001;

/** Returns the company and, for each person, id and session token. `adminUrl`: of somebody for whom row security is off. */
export async function seed(adminUrl) {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  const one = async (text, values) => (await db.query(text, values)).rows[0];
  const { id: company } = await one(
    `insert into company (id, slug, name_ru, name_en, time_zone) values (uuidv7(), 'bench', 'Замер', 'Bench', 'Europe/Moscow') returning id`,
  );
  const run = (text, ...values) => db.query(text, [company, ...values]);
  await run(`insert into unit (company_id, id, name_ru, name_en)
    select $1, uuidv7(), 'Отдел ' || n, 'Unit ' || n from generate_series(1, 9) n`);
  await run(`insert into touchpoint (company_id, id, position, name_ru, name_en)
    select $1, uuidv7(), n, 'Точка ' || n, 'Point ' || n from generate_series(1, 6) n`);
  await run(`insert into value (company_id, id, name_ru, name_en, colour, icon)
    select $1, uuidv7(), 'Ценность ' || n, 'Value ' || n, 'navy', 'star' from generate_series(1, 7) n`);
  await run(`insert into behaviour (company_id, id, value_id, side, text_ru, text_en, position, adopted_at)
    select $1, uuidv7(), v.id, 'for', 'Поступок ' || n || ' ' || v.name_ru, 'Act ' || n || ' ' || v.name_en, n, now()
    from value v, generate_series(1, 4) n`);
  await run(`insert into behaviour_wording (company_id, behaviour_id, number, text_ru, text_en)
    select $1, id, 1, text_ru, text_en from behaviour where company_id = $1`);
  await run(`insert into employee (company_id, id, number, first_name, last_name, role_title, unit_id, roles)
    select $1, uuidv7(), n::text, 'Имя' || n, 'Фамилия' || n, 'Бариста', u.ids[1 + n % 9], '{employee}'
    from generate_series(1, ${PEOPLE}) n, (select array_agg(id) as ids from unit) u`);
  await run(`with e as (select array_agg(id) as ids from employee), v as (select array_agg(id) as ids from value),
      t as (select array_agg(id) as ids from touchpoint)
    insert into recognition (company_id, id, source, state, giver_id, story, value_id, touchpoint_id, visibility, created_at, publish_at, published_at)
    select $1, uuidv7(), 'colleague', 'published', e.ids[1 + n % ${PEOPLE}],
      'Спасибо за смену ' || n || ': гости ждали недолго, а новенький не растерялся.', v.ids[1 + n % 7],
      case when n % 3 = 0 then t.ids[1 + n % 6] end, 'everyone', at, at, at
    from generate_series(1, ${RECOGNITIONS}) n, e, v, t, lateral (select now() - n * interval '5 minutes' as at) moment`);
  await run(`with e as (select array_agg(id) as ids from employee)
    insert into recognition_receiver (company_id, recognition_id, employee_id, points, relation)
    select $1, r.id, e.ids[1 + (r.n * 7 + 3) % ${PEOPLE}], r.n % 3 * 10, 'across' from e, (select id, row_number() over (order by publish_at) as n from recognition) r`);
  await run(`insert into recognition_behaviour (company_id, recognition_id, behaviour_id, position)
    select $1, r.id, b.id, 1 from recognition r, lateral (select id from behaviour where value_id = r.value_id order by position limit 1) b`);
  await run(`with e as (select array_agg(id) as ids from employee)
    insert into recognition_reaction (company_id, recognition_id, employee_id, kind)
    select $1, r.id, e.ids[1 + (r.n * 3 + k) % ${PEOPLE}], (array['support', 'warm'])[1 + k % 2]
    from e, (select id, row_number() over (order by publish_at) as n from recognition) r, generate_series(1, 3) k where r.n % 2 = 0`);
  await run(`insert into recognition_comment (company_id, id, recognition_id, author_id, text)
    select $1, uuidv7(), r.id, r.giver_id, 'И от нас' from (select *, row_number() over (order by publish_at) as n from recognition) r where r.n % 5 = 0`);
  const { rows } = await db.query('select id from employee order by id');
  const people = rows.map(({ id }) => ({ id, token: randomBytes(32).toString('base64url') }));
  await run(
    `insert into session (company_id, id, employee_id, token_hash, expires_at)
     select $1, uuidv7(), s.employee, s.hash, now() + interval '30 days' from unnest($2::uuid[], $3::bytea[]) s(employee, hash)`,
    people.map(({ id }) => id),
    people.map(({ token }) => createHash('sha256').update(token).digest()),
  );
  await db.query('analyze');
  const behaviours = (await db.query('select id, value_id as "valueId" from behaviour order by id')).rows;
  await db.end();
  return { company, people, behaviours };
}
