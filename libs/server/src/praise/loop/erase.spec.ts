import { clock } from '@zasluga/kernel';
import { makeEmployee } from '../../company/company.factory';
import { PraiseLoopJobs } from './loop.jobs';
import { type Loop, makeLoop } from './loop.factory';

const REVEAL = `mutation ($id: ID!) { revealPraiseContact(id: $id) { email consentText consentedAt } }`;
const RETENTION = `mutation ($months: Int!) { setPraiseRetention(months: $months) { praiseRetentionMonths } }`;

describe('what a customer left', () => {
  let loop: Loop;
  beforeAll(async () => (loop = await makeLoop()));
  afterAll(() => loop?.api.close());
  const rows = <Row>(text: string, values: unknown[] = []) =>
    loop.within((tx) => tx.sql<Row>(`test.${text.length}.${text.slice(0, 40)}`, text, values));
  const leave = (path: string, fields: object) => loop.customer.post(`${path}/contact`, { lang: 'ru', ...fields });
  const deeds = async (id: string) =>
    (await rows<{ deed: string }>('select deed from audit_log where subject_id = $1 order by id', [id])).map(
      ({ deed }) => deed,
    );

  describe('an address', () => {
    it('is kept with consent only: with its words, and nothing else', async () => {
      const path = await loop.send('Спасибо за кофе');
      expect(await loop.page(path)).not.toMatch(/<input[^>]*name="consent"[^>]*checked/);
      const without = await leave(path, { email: 'olga@example.ru' });
      expect(without.statusCode).toBe(422);
      expect(without.body).toContain('Без согласия мы не можем сохранить адрес');
      expect(without.body).toContain('value="olga@example.ru"');
      const wrong = await leave(path, { email: 'olga@', consent: '1' });
      expect(wrong.body).toContain('Проверьте адрес');
      expect(await rows('select from praise_contact')).toEqual([]);
      const kept = await leave(path, { email: ' olga@example.ru ', consent: '1' });
      expect([kept.statusCode, kept.headers.location]).toEqual([303, `${path}?lang=ru&done=contact_kept`]);
      const page = await loop.page(kept.headers.location as string);
      expect(page).toContain('o…@example.ru');
      expect(page).not.toContain('olga@example.ru');
      const [contact] = await rows<Record<string, unknown>>('select * from praise_contact');
      expect(contact).toMatchObject({ email: 'olga@example.ru', consent_locale: 'ru', consent_version: 1 });
      expect(contact!['consent_text']).toMatch(/^Даю согласие компании Кафе «Полдень».* 90 дней /);
      await leave(path, { forget: '1' });
      expect(await rows('select from praise_contact')).toEqual([]);
      expect(await loop.page(path)).toContain('Можно вам написать?');
    });

    it('is read by curators, which is recorded, never by whom it is about, nor by other companies', async () => {
      const path = await loop.send('Спасибо за чай');
      await leave(path, { email: 'petr@example.ru', consent: '1' });
      const { id } = await loop.publish('Спасибо за чай');
      const FIND = `query { praiseQueue(filter: PUBLISHED, first: 100) { nodes { id reachable } } }`;
      const reachable = async (as: Loop['asAnna']) =>
        (await as.data(FIND)).praiseQueue.nodes.find((one: { id: string }) => one.id === id).reachable;
      expect(await reachable(loop.asCurator)).toBe(true);
      expect(await loop.asCurator.data(REVEAL, { id })).toMatchObject({
        revealPraiseContact: { email: 'petr@example.ru' },
      });
      expect(await deeds(id)).toEqual(['praise.publish', 'praise.reveal_contact']);
      expect(await loop.asAnna.refusal(REVEAL, { id })).toMatchObject({ code: 'identity.forbidden' });
      await rows(`update employee set roles = '{employee,curator,admin}' where id = $1`, [loop.anna.id]);
      const asCurator = await loop.api.as(loop.anna);
      expect(await asCurator.refusal(REVEAL, { id })).toMatchObject({ code: 'identity.forbidden' });
      expect(await reachable(asCurator)).toBe(false);
      await rows(`update employee set roles = '{employee}' where id = $1`, [loop.anna.id]);
      for (const roles of [['employee'], ['employee', 'leader'], ['employee', 'reward_admin']]) {
        const as = await loop.api.as(await loop.within((tx) => makeEmployee(tx, { roles: roles as never })));
        expect(await as.refusal(REVEAL, { id })).toMatchObject({ code: 'identity.forbidden' });
      }
    });
  });

  describe('is erased by the same link', () => {
    it('after a question: words, name, contact, replies in own words; the row, its answers and the points stay', async () => {
      const words = 'Меня зовут Кира, и мне понравилось';
      const path = await loop.send(words, { named: 'высокая Анна' });
      await loop.customer.post(path, { q: 'expected', v: 'more', lang: 'ru' });
      await leave(path, { email: 'kira@example.ru', consent: '1' });
      const { id, recognitionId } = await loop.publish(words);
      await loop.reply(loop.asAnna, recognitionId, { words: 'Кира, спасибо вам' });
      const asked = await loop.page(`${path}/erase`);
      expect(asked).toContain('Удалить вашу благодарность?');
      expect(await loop.page(path)).toContain(words); // nothing happens by asking
      for (let twice = 0; twice < 2; twice++) {
        const done = await loop.customer.post(`${path}/erase`, { lang: 'ru' });
        expect([done.statusCode, done.headers.location]).toEqual([303, `${path}?lang=ru`]);
      }
      const page = await loop.page(path);
      expect(page).toContain('Слова удалены');
      expect(page).not.toMatch(/Кира|kira|name="email"|name="q"/);
      const left = { words: '', named: '', expected: 1, state: 'published', erased_by: 'customer', network_hash: null };
      expect(await rows('select * from praise where id = $1', [id])).toMatchObject([left]);
      expect(await rows('select words from praise_reply where praise_id = $1', [id])).toEqual([{ words: '' }]);
      expect(await rows('select from praise_contact where praise_id = $1', [id])).toEqual([]);
      expect((await deeds(id)).filter((deed) => deed === 'praise.erase')).toHaveLength(1);
      const CARD = `query ($id: ID!) { recognition(id: $id) { story receivers { employee { id } } loop { erasedBy viewerCanReply replies { words } } } }`;
      expect((await loop.asCurator.data(CARD, { id: recognitionId })).recognition).toEqual({
        story: '',
        receivers: [{ employee: { id: loop.anna.id } }],
        loop: { erasedBy: 'CUSTOMER', viewerCanReply: false, replies: [] },
      });
      expect(await loop.refusedReply(loop.asAnna, recognitionId, { quick: 'GLAD' })).toMatchObject({
        code: 'praise.erased',
      });
      // nothing of it is in any table
      const tables = await rows<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
           and has_table_privilege('zasluga_app', oid, 'select') order by 1`,
      );
      for (const { name } of tables)
        expect([name, await rows(`select from ${name} x where x::text ~* 'кира|kira@|высокая'`)]).toEqual([name, []]);
    });

    it('while it still waits: the queue no longer shows it, and nobody puts it back', async () => {
      const path = await loop.send('Уберите это');
      const [{ id }] = (await rows<{ id: string }>(`select id from praise where words = 'Уберите это'`)) as [
        { id: string },
      ];
      await loop.customer.post(`${path}/erase`, {});
      const { praiseQueue } = await loop.asCurator.data('{ praiseQueue(first: 100) { nodes { id } } }');
      expect(praiseQueue.nodes.map((one: { id: string }) => one.id)).not.toContain(id);
      const RESTORE = 'mutation ($id: ID!) { restorePraise(id: $id) { id } }';
      expect(await loop.asCurator.refusal(RESTORE, { id })).toMatchObject({ code: 'praise.erased' });
      expect((await loop.customer.post(path, { q: 'expected', v: 'less', lang: 'ru' })).body).toContain(
        'Слова удалены',
      );
      expect((await leave(path, { email: 'a@b.ru', consent: '1' })).body).toContain('Слова удалены');
      expect(await rows('select from praise_contact where praise_id = $1', [id])).toEqual([]);
    });

    it('a complaint, too; and a link that is none erases nothing', async () => {
      const form = await loop.customer.form();
      const sent = await loop.customer.post(`/${loop.customer.code}/problem`, {
        ...form,
        m: 'Холодный суп',
        lang: 'ru',
      });
      const path = /\/s\/[\w-]{22}/.exec(sent.body)![0];
      expect(await loop.page(`${path}/erase`)).toContain('Удалить ваше сообщение?');
      await loop.customer.post(`${path}/erase`, {});
      expect(await loop.page(path)).toContain('Слова удалены');
      expect((await loop.customer.post(`/s/${'x'.repeat(22)}/erase`, {})).statusCode).toBe(404);
    });
  });

  describe('is let go of with time', () => {
    const realNow = clock.now;
    afterEach(() => (clock.now = realNow));
    const at = (day: string) => (clock.now = () => new Date(`${day}T03:23:00Z`));
    const night = async () => {
      await loop.within((tx) => loop.api.app.get(PraiseLoopJobs).nightly(tx));
      await loop.api.worker.runDue();
    };
    const month = (n: number) => {
      const then = new Date(realNow().getTime());
      then.setUTCMonth(then.getUTCMonth() + n);
      return then.toISOString().slice(0, 10);
    };

    it('after the company’s months; the administrator says how many, and hears what that erases', async () => {
      const path = await loop.send('На память');
      at(month(35));
      await night();
      expect(await loop.page(path)).toContain('На память');
      const OLDER = 'query ($months: Int!) { praiseOlderThan(months: $months) }';
      expect((await loop.asAdmin.data(OLDER, { months: 120 })).praiseOlderThan).toBe(0);
      expect((await loop.asAdmin.data(OLDER, { months: 34 })).praiseOlderThan).toBeGreaterThan(0);
      expect(await loop.asCurator.refusal(RETENTION, { months: 3 })).toMatchObject({ code: 'identity.forbidden' });
      expect(await loop.asAdmin.refusal(RETENTION, { months: 0 })).toMatchObject({ code: 'input.out_of_range' });
      expect(await loop.asAdmin.refusal(RETENTION, { months: 121 })).toMatchObject({ code: 'input.out_of_range' });
      expect((await loop.asAdmin.data(RETENTION, { months: 34 })).setPraiseRetention).toEqual({
        praiseRetentionMonths: 34,
      });
      expect((await loop.customer.get(`/p/privacy?c=${loop.customer.code}`)).body).toContain('34 месяца');
      await night();
      const gone = await loop.customer.get(path);
      expect([gone.statusCode, gone.body]).toEqual([410, expect.stringContaining('Страница больше не хранится')]);
      expect(gone.body).not.toContain('На память');
      await loop.asAdmin.data(RETENTION, { months: 36 });
    });

    it('addresses after ninety days, counted from the last reply', async () => {
      const [silent, answered] = [await loop.send('Молча'), await loop.send('С ответом')];
      for (const path of [silent, answered]) await leave(path, { email: 'a@example.ru', consent: '1' });
      const { id, recognitionId } = await loop.publish('С ответом');
      await loop.reply(loop.asAnna, recognitionId, { quick: 'GLAD' });
      await rows(`update praise_reply set said_at = said_at + interval '20 days' where praise_id = $1`, [id]);
      const kept = async () => (await rows('select from praise_contact')).length;
      const all = await kept();
      const days = (n: number) => new Date(realNow().getTime() + n * 86_400_000).toISOString().slice(0, 10);
      at(days(89));
      await night();
      expect(await kept()).toBe(all);
      at(days(92));
      await night();
      expect(await rows('select praise_id from praise_contact')).toEqual([{ praise_id: id }]);
      at(days(112));
      await night();
      expect(await kept()).toBe(0);
    });

    it('in batches, until nothing is left', async () => {
      await rows(
        `insert into praise (company_id, id, point_id, kind, who, words, locale, request_key, status_hash, created_at)
         select company_id, gen_random_uuid(), id, 'praise', 'unknown', 'Давно', 'ru', sha256(n::text::bytea), sha256(('s' || n)::bytea),
           clock_timestamp() - interval '37 months' from praise_point, generate_series(1, 450) n where code = $1`,
        [loop.customer.code],
      );
      await night();
      for (let batch = 0; batch < 3; batch++) await loop.api.worker.runDue();
      expect(await rows(`select count(*)::int as n from praise where words = 'Давно'`)).toEqual([{ n: 0 }]);
      expect(
        await rows(
          `select count(*)::int as n from praise where erased_by = 'retention' and created_at < now() - interval '36 months'`,
        ),
      ).toEqual([{ n: 450 }]);
    }, 60_000);
  });
});
