import { PraisePoints1764000220000 } from './1764000220000-praise-points';
import { databaseBefore, FORCED } from './testing.factory';

const POINT = `insert into praise_point (company_id, id, code, place_id, touchpoint_id, employee_id, created_at)`;

/** What a company had before its points could be moved. */
const PAST = `
  insert into company (id, slug, name_ru, name_en, time_zone)
    values ('00000000-0000-7000-8000-0000000000c1', 'one', 'Один', 'One', 'Asia/Vladivostok'),
           ('00000000-0000-7000-8000-0000000000c2', 'two', 'Два', 'Two', 'UTC');
  insert into place (company_id, id, name_ru, name_en, address_ru, address_en)
    select id, '00000000-0000-7000-8000-0000000000a1', 'Лесная', 'Lesnaya', '', '' from company;
  insert into touchpoint (company_id, id, position, name_ru, name_en)
    values ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000b1', 1, 'касса', 'till');
  insert into employee (company_id, id, first_name, last_name, role_title, place_id, search_text)
    values ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000e1', 'Анна', 'Петрова', 'бариста',
      '00000000-0000-7000-8000-0000000000a1', '');
  ${POINT} values
    ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-000000000001', 'TUELTW2', '00000000-0000-7000-8000-0000000000a1',
      '00000000-0000-7000-8000-0000000000b1', null, '2026-01-01'),
    ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-000000000002', 'BADGEA2', null, null,
      '00000000-0000-7000-8000-0000000000e1', '2026-01-02'),
    ('00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-000000000003', 'TUELTW2', '00000000-0000-7000-8000-0000000000a1',
      null, null, '2026-01-03');
  insert into praise_point_day (company_id, point_id, day, scans, opens) values
    ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-000000000001', '2026-02-01', 0, 1),
    ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-000000000001', '2026-02-03', 2, 2);
  insert into praise (company_id, id, point_id, kind, who, locale, request_key, status_hash)
    select company_id, id, id, 'praise', 'unknown', 'ru', uuid_send(id), uuid_send(id) from praise_point
    where company_id = '00000000-0000-7000-8000-0000000000c1'`;

describe('the migration of praise points', () => {
  let database: Awaited<ReturnType<typeof databaseBefore>>;
  const rowsOf = async (text: string) => (await database.client.query(text)).rows;

  beforeAll(async () => {
    database = await databaseBefore(`t_${process.pid}_praise_points`, 1764000220000);
    await database.client.query(PAST);
    await database.migrate(PraisePoints1764000220000);
  });
  afterAll(() => database?.drop());

  it('tells of praise that is there already where it was given', async () => {
    const rows = await rowsOf(
      'select right(place_id::text, 2) as place, touchpoint_id is null as anywhere from praise order by id',
    );
    expect(rows).toEqual([
      { place: 'a1', anywhere: false },
      { place: 'a1', anywhere: true },
    ]);
  });

  it('tells when points were scanned, in their own time', async () => {
    const rows = await rowsOf(
      `select first_opened_at as opened, first_scanned_at as scanned, last_scanned_at as last from praise_point order by id limit 1`,
    );
    expect(rows).toEqual([
      {
        opened: new Date('2026-02-01T02:00:00Z'),
        scanned: new Date('2026-02-03T02:00:00Z'),
        last: new Date('2026-02-03T02:00:00Z'),
      },
    ]);
  });

  it('leaves a code to the point that it leads to', async () => {
    const rows = await rowsOf('select code from praise_point order by id');
    expect(rows.map(({ code }) => code)).toEqual(['TUELTW2', 'BADGEA2', expect.stringMatching(/^2[A-HJ-NP-Z2-9]{6}$/)]);
  });

  it('leaves row security forced', async () => {
    expect(await rowsOf(FORCED)).toEqual([]);
  });
});
