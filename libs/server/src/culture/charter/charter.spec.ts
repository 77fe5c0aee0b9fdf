import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeBehaviour, makeRanking, makeValue } from '../../values/values.factory';
import { Side } from '../../values';

const SAYS = `number note values { valueId nameRu place storyIsChosen story { id story } } behaviours { textRu side }
  promise { limitMinor currency } rewards { allowanceOfEmployee kinds } differences { change nameRu side from to }`;
const DRAFT = `{ charterDraft { ${SAYS} } }`;
const CHARTER = `query ($number: Int) { charter(number: $number) { ${SAYS} author { id } } }`;
const PUBLISH = `mutation ($input: PublishCharterInput!) { publishCharter(input: $input) { ${SAYS} } }`;
const CHOOSE = `mutation ($input: CharterStoryInput!) { chooseCharterStory(input: $input) { ${SAYS} } }`;
const CHOICES = `query ($valueId: ID!, $search: String) { charterStoryChoices(valueId: $valueId, search: $search) { id } }`;
const SHARE = 'mutation ($mayBeIndexed: Boolean!) { shareCharter(mayBeIndexed: $mayBeIndexed) { path mayBeIndexed } }';
const WORDS = 'Когда у гостя сломалась коляска, Анна сама донесла ребёнка и сумки до машины, и мама успела на поезд.';

describe('the charter', () => {
  let api: FreshApi;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const cast = await within(async (tx) => {
      const guest = await makeValue(tx, { nameRu: 'Гость', isCustomer: true });
      const pace = await makeValue(tx, { nameRu: 'Темп' });
      await makeRanking(tx, [guest.id, pace.id], { note: 'Гость важнее' });
      await makeBehaviour(tx, { valueId: guest.id, textRu: 'Доносит сумки' });
      await makeBehaviour(tx, { valueId: pace.id, textRu: 'Отворачивается', side: Side.AGAINST });
      return {
        guest,
        pace,
        anna: await makeEmployee(tx, { firstName: 'Анна', lastName: 'Петрова', roleTitle: 'бариста' }),
        ilya: await makeEmployee(tx, {
          firstName: 'Илья',
          lastName: 'Громов',
          roleTitle: 'повар',
          shownToCustomers: true,
        }),
        curator: await makeEmployee(tx, { roles: ['employee', 'curator'] }),
        admin: await makeEmployee(tx, { roles: ['employee', 'admin'] }),
      };
    });
    const { anna, ilya } = cast;
    const tell = (over: { story?: string; valueId?: string; visibility?: string; depth?: string } = {}) =>
      within(async (tx) => {
        const id = newId();
        const { story = WORDS, valueId = cast.guest.id, visibility = 'everyone', depth = 'beyond' } = over;
        await tx.sql(
          'spec.charter_story',
          `insert into recognition (company_id, id, source, state, giver_id, story, value_id, depth, visibility, publish_at, published_at)
           values ($1, $2, 'colleague', 'published', $3, $4, $5, $6, $7, now(), now())`,
          [tx.companyId, id, ilya.id, story, valueId, depth, visibility],
        );
        await tx.sql(
          'spec.charter_receiver',
          'insert into recognition_receiver (company_id, recognition_id, employee_id) values ($1, $2, $3)',
          [tx.companyId, id, anna.id],
        );
        return id;
      });
    const [asAnna, asCurator, asAdmin] = await Promise.all([cast.anna, cast.curator, cast.admin].map((p) => api.as(p)));
    return {
      ...{ ...cast, within, tell, asAnna: asAnna!, asCurator: asCurator!, asAdmin: asAdmin! },
      publish: async (basedOn: number | null, note = '', as: ApiClient = asCurator!) =>
        (await as.data(PUBLISH, { input: { basedOn, note } })).publishCharter,
    };
  }
  const visit = (url: string, headers = {}) => api.app.inject({ method: 'GET', url, headers });

  it('says the values in order with the deepest story of each that everybody may read, the line, the promise and the rules', async () => {
    const { tell, asCurator, guest, pace, within } = await stage();
    await tell({ depth: 'courtesy' });
    const deep = await tell({ depth: 'sacrifice' });
    await tell({ depth: 'sacrifice', visibility: 'private' });
    await tell({ story: 'Молодец!', valueId: pace.id });
    await within((tx) =>
      tx.sql(
        'spec.limit',
        'insert into decision_guideline (company_id, id, limit_minor) values ($1, gen_random_uuid(), 500000)',
        [tx.companyId],
      ),
    );
    expect((await asCurator.data(DRAFT)).charterDraft).toEqual({
      ...{ number: null, note: '', differences: [] },
      values: [
        { valueId: guest.id, nameRu: 'Гость', place: 1, storyIsChosen: false, story: { id: deep, story: WORDS } },
        { valueId: pace.id, nameRu: 'Темп', place: 2, storyIsChosen: false, story: null },
      ],
      behaviours: [
        { textRu: 'Доносит сумки', side: 'FOR' },
        { textRu: 'Отворачивается', side: 'AGAINST' },
      ],
      promise: { limitMinor: 500_000, currency: 'RUB' },
      rewards: { allowanceOfEmployee: 100, kinds: [] },
    });
  });

  it('is published in versions that stay as they were and tell what is new', async () => {
    const { publish, asAnna, within, guest, pace, curator } = await stage();
    expect((await asAnna.data(CHARTER)).charter).toBeNull();
    expect(await publish(null, 'Первая')).toMatchObject({ number: 1, note: 'Первая', differences: [] });
    await within(async (tx) => {
      await tx.sql('spec.rename', 'update value set name_ru = $2 where id = $1', [guest.id, 'Человек']);
      await makeRanking(tx, [pace.id, guest.id], { inForceFrom: '2021-01-01' });
    });
    const second = await publish(1);
    expect(second.differences).toEqual([
      { change: 'VALUE_MOVED', nameRu: 'Темп', side: null, from: 2, to: 1 },
      { change: 'VALUE_RENAMED', nameRu: 'Человек', side: null, from: null, to: null },
    ]);
    const names = async (number?: number) =>
      (await asAnna.data(CHARTER, { number })).charter?.values.map((value: { nameRu: string }) => value.nameRu);
    expect(await names()).toEqual(['Темп', 'Человек']);
    expect(await names(1)).toEqual(['Гость', 'Темп']);
    expect(await names(7)).toBeUndefined();
    expect((await asAnna.data(CHARTER, { number: 1 })).charter.author.id).toBe(curator.id);
    expect((await asAnna.data('{ charterVersions { number note } }')).charterVersions).toEqual([
      { number: 2, note: '' },
      { number: 1, note: 'Первая' },
    ]);
  });

  it('is published by keepers only, over the version they have seen, and when it says something new', async () => {
    const { publish, asAnna, asCurator } = await stage();
    await publish(null);
    const refused = (as: ApiClient, basedOn: number | null) => as.refusal(PUBLISH, { input: { basedOn, note: '' } });
    expect(await refused(asAnna, 1)).toMatchObject({ code: 'identity.forbidden' });
    expect(await asAnna.refusal(DRAFT)).toMatchObject({ code: 'identity.forbidden' });
    expect(await refused(asCurator, null)).toMatchObject({ code: 'request.conflict', field: 'input.basedOn' });
    expect(await refused(asCurator, 1)).toMatchObject({ code: 'culture.charter_unchanged' });
  });

  it('shows the story that the curator chooses, none if so wanted, and loses what is taken back in every version', async () => {
    const { tell, asCurator, asAnna, publish, guest, pace, within } = await stage();
    const [best, other] = [await tell({ depth: 'sacrifice' }), await tell({ story: `${WORDS} Поезд ушёл вовремя.` })];
    const choices = async (search?: string) =>
      (await asCurator.data(CHOICES, { valueId: guest.id, search })).charterStoryChoices.map(
        (r: { id: string }) => r.id,
      );
    expect(await choices()).toEqual([best, other]);
    expect(await choices('ПОЕЗД УШЁЛ')).toEqual([other]);
    const choose = async (input: object) =>
      (await asCurator.data(CHOOSE, { input: { valueId: guest.id, ...input } })).chooseCharterStory.values[0];
    expect(await choose({ recognitionId: other })).toMatchObject({ storyIsChosen: true, story: { id: other } });
    expect(await choose({ none: true })).toMatchObject({ storyIsChosen: true, story: null });
    expect(await choose({})).toMatchObject({ storyIsChosen: false, story: { id: best } });
    await choose({ recognitionId: other });
    const foreign = { valueId: pace.id, recognitionId: other };
    expect(await asCurator.refusal(CHOOSE, { input: foreign })).toMatchObject({ field: 'input.recognitionId' });
    await publish(null);
    const shown = async () => (await asAnna.data(CHARTER)).charter.values[0].story?.id ?? null;
    expect(await shown()).toBe(other);
    await within((tx) =>
      tx.sql('spec.take_back', `update recognition set state = 'taken_back' where id = $1`, [other]),
    );
    expect(await shown()).toBeNull();
    expect((await asCurator.data(DRAFT)).charterDraft.values[0].story.id).toBe(best);
  });

  it('is read outside through a link that only the administrator opens and closes', async () => {
    const { tell, publish, asCurator, asAdmin, anna, within } = await stage();
    await tell();
    expect(await asCurator.refusal(SHARE, { mayBeIndexed: false })).toMatchObject({ code: 'identity.forbidden' });
    expect(await asAdmin.refusal(SHARE, { mayBeIndexed: false })).toMatchObject({
      code: 'culture.charter_unpublished',
    });
    await publish(null);
    const { path } = (await asAdmin.data(SHARE, { mayBeIndexed: false })).shareCharter;
    expect(path).toMatch(/^\/c\/[\w-]{22}$/);
    const page = await visit(path);
    expect(page.statusCode).toBe(200);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain(WORDS);
    // Anna has not agreed to be shown, Ilya has
    expect(page.body).toContain('О ком: Анна, бариста. Рассказывает Илья Громов, повар');
    expect(page.body).not.toContain('Петрова');
    await within((tx) =>
      tx.sql('spec.agree', 'update employee set shown_to_customers = true where id = $1', [anna.id]),
    );
    expect((await visit(`${path}?lang=en`)).body).toContain('About: Анна Петрова, бариста');

    expect((await asAdmin.data(SHARE, { mayBeIndexed: true })).shareCharter).toEqual({ path, mayBeIndexed: true });
    expect((await visit(path)).headers['x-robots-tag']).toBeUndefined();
    await asAdmin.data('mutation { revokeCharterShare }');
    const gone = await visit(path, { 'accept-language': 'en' });
    expect(gone.statusCode).toBe(404);
    expect(gone.body).toContain('no longer open');
    expect((await asAdmin.data('{ charterShare { path } }')).charterShare).toBeNull();
    expect((await asAdmin.data(SHARE, { mayBeIndexed: false })).shareCharter.path).not.toBe(path);
  });

  it.each(['/c/', '/c/short', `/c/${'A'.repeat(22)}`, '/c/%27or%201=1--aaaaaaaaaa'])(
    '%s opens nothing',
    async (path) => {
      expect((await visit(path)).statusCode).toBe(404);
    },
  );
});
