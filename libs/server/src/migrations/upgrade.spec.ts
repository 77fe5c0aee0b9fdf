import { databaseBefore, FORCED } from './testing.factory';

/** The first release's last migration was 1764000099999 at most. */
const AFTER_THE_FIRST_RELEASE = 1764000100000;

const id = (last: string) => `'00000000-0000-7000-8000-0000000000${last}'`;

/** A company as the first release knew it: a behaviour in use, a hidden recognition, a flagged praise, a complaint that was passed on. */
const PAST = `
  insert into company (id, slug, name_ru, name_en, time_zone) values (${id('c1')}, 'one', 'Один', 'One', 'UTC');
  insert into place (company_id, id, name_ru, name_en, address_ru, address_en) values (${id('c1')}, ${id('a1')}, 'Лесная', 'Lesnaya', '', '');
  insert into employee (company_id, id, first_name, last_name, role_title, search_text) values
    (${id('c1')}, ${id('e1')}, 'Анна', 'Петрова', 'бариста', ''), (${id('c1')}, ${id('e2')}, 'Пётр', 'Белкин', 'кассир', '');
  insert into value (company_id, id, name_ru, name_en, colour, icon) values (${id('c1')}, ${id('d1')}, 'Гость', 'Guest', 'navy', 'star');
  insert into behaviour (company_id, id, value_id, side, text_ru, text_en, position, created_at)
    values (${id('c1')}, ${id('b1')}, ${id('d1')}, 'for', 'Здороваемся первыми', 'We greet first', 1, '2026-01-01');
  insert into recognition (company_id, id, source, state, giver_id, story, visibility, created_at, publish_at, published_at, ended_at, hidden_reason, hidden_by_id)
    values (${id('c1')}, ${id('f1')}, 'colleague', 'hidden', ${id('e1')}, 'Спасибо', 'everyone', '2026-02-01', '2026-02-01', '2026-02-01',
      '2026-02-02', 'Не о поступке', ${id('e2')});
  insert into praise_point (company_id, id, code, place_id) values (${id('c1')}, ${id('91')}, 'TUELTW2', ${id('a1')});
  insert into praise (company_id, id, point_id, kind, who, locale, request_key, status_hash, signals, state, decided_at, decided_by) values
    (${id('c1')}, ${id('71')}, ${id('91')}, 'praise', 'unknown', 'ru', '1', '1', '{burst}', 'received', null, null),
    (${id('c1')}, ${id('72')}, ${id('91')}, 'problem', 'unknown', 'ru', '2', '2', '{}', 'taken', '2026-03-01', ${id('e2')});
  insert into decision_limit values (${id('c1')}, 150000);`;

describe('a database of the first release, with what people did in it', () => {
  let database: Awaited<ReturnType<typeof databaseBefore>>;
  const one = async (text: string) => (await database.client.query(text)).rows[0];

  beforeAll(async () => {
    database = await databaseBefore(`t_${process.pid}_upgrade`, AFTER_THE_FIRST_RELEASE);
    await database.client.query(PAST);
    await database.migrate();
  }, 60_000);
  afterAll(() => database?.drop());

  it('keeps its behaviours in use, with their words as the first wording', async () => {
    expect(await one('select adopted_at from behaviour')).toEqual({ adopted_at: new Date('2026-01-01T00:00:00Z') });
    expect(await one('select number, text_ru from behaviour_wording')).toEqual({
      number: 1,
      text_ru: 'Здороваемся первыми',
    });
  });

  it('knows that what was hidden is settled', async () =>
    expect(await one('select hiding_settled_at as at from recognition')).toEqual({
      at: new Date('2026-02-02T00:00:00Z'),
    }));

  it('holds flagged praise among the suspicious, and praise where it was given', async () => {
    const praise = await one(`select suspicious, right(place_id::text, 2) as place from praise where kind = 'praise'`);
    expect(praise).toEqual({ suspicious: true, place: 'a1' });
  });

  it('lists the complaint that was passed on', async () =>
    expect(await one('select state, right(praise_id::text, 2) as praise from friction_complaint')).toEqual({
      state: 'open',
      praise: '72',
    }));

  it('keeps its one limit of decisions as the one that holds for everybody', async () =>
    expect(await one('select unit_id, role_title, deed, limit_minor::int as minor from decision_guideline')).toEqual({
      unit_id: null,
      role_title: null,
      deed: null,
      minor: 150_000,
    }));

  it('has row security forced everywhere', async () => expect((await database.client.query(FORCED)).rows).toEqual([]));
});
