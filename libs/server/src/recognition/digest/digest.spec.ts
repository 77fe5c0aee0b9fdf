import { clock, newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { beginDigests } from './digest.make';
import { lastFinishedWeek } from './digest.week';

const DIGEST = `query ($label: String) { digest(label: $label) { label from to received given unitThanks receivedStories { story }
  unitStory { story } voice { story } story { story } nudgeUnit { nameRu } } }`;
const LONG = 'слова, которые стоит прочитать, потому что в них есть поступок';

describe('the weekly digest', () => {
  let api: FreshApi;
  const now = clock.now;
  beforeAll(async () => void (api = await freshApi()));
  afterEach(() => void (clock.now = now));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const cast = await within(async (tx) => {
      const bar = await makeUnit(tx, { nameRu: 'Бар' });
      const bakery = await makeUnit(tx, { nameRu: 'Пекарня' });
      const [anna, boris] = [await makeEmployee(tx, { unitId: bar.id }), await makeEmployee(tx, { unitId: bar.id })];
      return { bar, bakery, anna, boris, vera: await makeEmployee(tx, { unitId: bakery.id }) };
    });
    const { bar, bakery, anna, vera } = cast;
    const tell = (
      giver: { id: string; unitId: string | null } | null,
      to: { id: string; unitId: string | null },
      story: string,
      over: Partial<{ at: string; visibility: string }> = {},
    ) =>
      within(async (tx) => {
        const id = newId();
        await tx.sql(
          'spec.digest_told',
          `insert into recognition (company_id, id, source, state, giver_id, giver_unit_id, story, visibility, publish_at, published_at)
           values ($1, $2, $3, 'published', $4, $5, $6, $7, $8, $8)`,
          [
            tx.companyId,
            id,
            giver ? 'colleague' : 'customer',
            giver?.id ?? null,
            giver?.unitId ?? null,
            story,
            over.visibility ?? 'everyone',
            over.at ?? '2026-11-18T12:00:00Z',
          ],
        );
        await tx.sql(
          'spec.digest_receiver',
          'insert into recognition_receiver (company_id, recognition_id, employee_id, unit_id) values ($1, $2, $3, $4)',
          [tx.companyId, id, to.id, to.unitId],
        );
      });
    /** Monday morning after the week of the eighteenth of November. */
    const monday = async () => {
      clock.now = () => new Date('2026-11-23T05:00:00Z');
      await within(beginDigests);
      await api.worker.runDue();
    };
    const asAnna = await api.as(anna);
    return { ...cast, bar, bakery, vera, within, tell, monday, asAnna };
  }
  const digest = async (as: ApiClient, label?: string) => (await as.data(DIGEST, { label })).digest;

  it('tells what one received and gave, how the unit lived, a customer, a story from elsewhere and a team to thank', async () => {
    const { anna, boris, vera, tell, monday, asAnna } = await stage();
    await tell(boris, anna, 'ей');
    await tell(vera, anna, 'ей раньше', { at: '2026-11-17T12:00:00Z' });
    await tell(vera, anna, '', { at: '2026-11-20T12:00:00Z' });
    await tell(vera, anna, 'ей наедине', { visibility: 'private', at: '2026-11-19T12:00:00Z' });
    await tell(anna, boris, `от неё: ${LONG}`);
    await tell(null, boris, `клиент: ${LONG}`);
    await tell(boris, vera, `соседям: ${LONG}`);
    await tell(vera, boris, `в отдел: ${LONG}`);
    await tell(boris, anna, 'после недели', { at: '2026-11-22T21:00:00Z' });
    await monday();
    expect(await digest(asAnna)).toEqual({
      ...{ label: '2026-W47', from: '2026-11-16', to: '2026-11-22', received: 4, given: 1, unitThanks: 7 },
      receivedStories: [{ story: 'ей наедине' }, { story: 'ей' }, { story: 'ей раньше' }],
      voice: { story: `клиент: ${LONG}` },
      unitStory: { story: `в отдел: ${LONG}` },
      story: { story: `соседям: ${LONG}` },
      nudgeUnit: { nameRu: 'Пекарня' },
    });
    const { notices } = await asAnna.data('{ notices(first: 5) { nodes { kind params { name value } } } }');
    expect(notices.nodes).toEqual([{ kind: 'DIGEST_READY', params: [{ name: 'label', value: '2026-W47' }] }]);
  });

  it('tells of thanks to the whole unit, or to one above it, under what one received; it is no thanks to oneself by name', async () => {
    const { bar, anna, boris, vera, bakery, tell, monday, asAnna, within } = await stage();
    const tellUnit = (giver: { id: string; unitId: string | null }, unitId: string, story: string) =>
      within(async (tx) => {
        const id = newId();
        await tx.sql(
          'spec.digest_unit_told',
          `insert into recognition (company_id, id, source, state, giver_id, giver_unit_id, story, visibility, publish_at, published_at)
           values ($1, $2, 'colleague', 'published', $3, $4, $5, 'everyone', '2026-11-18T13:00:00Z', '2026-11-18T13:00:00Z')`,
          [tx.companyId, id, giver.id, giver.unitId, story],
        );
        await tx.sql(
          'spec.digest_unit_thanked',
          'insert into recognition_unit (company_id, recognition_id, unit_id) values ($1, $2, $3)',
          [tx.companyId, id, unitId],
        );
      });
    const whole = await within(async (tx) => {
      const above = await makeUnit(tx, { nameRu: 'Кафе' });
      await tx.sql('spec.digest_under', 'update unit set parent_id = $2 where id = $1', [bar.id, above.id]);
      return above;
    });
    await tell(boris, anna, 'ей');
    await tellUnit(vera, bar.id, 'бару');
    await tellUnit(vera, whole.id, `всему кафе: ${LONG}`);
    await tellUnit(anna, bar.id, 'от неё своим');
    await tellUnit(boris, bakery.id, 'пекарне');
    await monday();
    const found = await digest(asAnna);
    expect(found).toMatchObject({ received: 1, unitThanks: 4, unitStory: null });
    const [own, ...toUnit] = found.receivedStories.map((one: { story: string }) => one.story);
    expect(own).toBe('ей');
    expect(toUnit.sort()).toEqual(['бару', `всему кафе: ${LONG}`]);
    const received = await asAnna.data(
      'query ($id: ID!) { feed(first: 10, filter: { receiverId: $id }) { nodes { story units { nameRu } } } }',
      { id: anna.id },
    );
    expect(received.feed.nodes.map((one: { story: string }) => one.story).sort()).toEqual(
      ['ей', 'бару', `всему кафе: ${LONG}`].sort(),
    );
  });

  it('names no team that one has thanked in the last half-year, and is there also for an empty week', async () => {
    const { anna, boris, vera, tell, monday, asAnna } = await stage();
    await tell(boris, vera, 'спасибо', { at: '2026-10-20T12:00:00Z' });
    await tell(anna, vera, 'давно', { at: '2026-07-20T12:00:00Z' });
    await monday();
    expect(await digest(asAnna)).toMatchObject({ received: 0, given: 0, unitThanks: 0, voice: null, nudgeUnit: null });
  });

  it('is made once for a week, however often the hour comes, and not for whoever does not want it', async () => {
    const { anna, vera, monday, within, asAnna } = await stage();
    const asVera = await api.as(vera);
    await asVera.data('mutation { setNoticeSwitch(kind: DIGEST_READY, isOn: false) { kind } }');
    await monday();
    await monday();
    expect(await digest(asVera)).toBeNull();
    expect((await asAnna.data('{ digestWeeks }')).digestWeeks).toEqual(['2026-W47']);
    expect(await digest(asAnna, '2026-W46')).toBeNull();
    const [{ n }] = (await within((tx) =>
      tx.sql<{ n: number }>('spec.digests', 'select count(*)::int as n from digest where employee_id = $1', [anna.id]),
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  it('loses words that were taken back since', async () => {
    const { anna, boris, tell, monday, asAnna, within } = await stage();
    await tell(boris, anna, 'передумал');
    await monday();
    await within((tx) => tx.sql('spec.digest_gone', `update recognition set state = 'taken_back'`));
    expect(await digest(asAnna)).toMatchObject({ received: 1, receivedStories: [] });
  });

  it.each([
    ['2026-11-23T03:59:00Z', '2026-W46'], // Monday, 6:59 in Moscow
    ['2026-11-23T04:00:00Z', '2026-W47'],
    ['2026-11-29T20:59:00Z', '2026-W47'],
    ['2027-01-04T04:00:00Z', '2026-W53'],
  ])('at %s tells of %s', async (moment, label) => {
    const { within } = await stage();
    clock.now = () => new Date(moment);
    expect(await within(lastFinishedWeek)).toBe(label);
  });
});
