import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { EmployeeStatus } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';

const PEOPLE = `query ($scope: TeamScope, $days: Int, $thanked: Boolean!, $search: String, $first: Int, $after: String) {
  teamPeople(scope: $scope, days: $days, thanked: $thanked, search: $search, first: $first, after: $after) {
    nodes { employee { firstName } thanks lastAt newest { story } } pageInfo { endCursor hasNextPage } } }`;
const WORDS = `query ($scope: TeamScope, $done: Boolean, $first: Int, $after: String) {
  wordsToReadAloud(scope: $scope, done: $done, first: $first, after: $after) { nodes { id story } pageInfo { endCursor hasNextPage } } }`;
const MARK = 'mutation ($id: ID!, $isRead: Boolean!) { markReadAloud(id: $id, isRead: $isRead) { id } }';
const SUMMARY = `query ($scope: TeamScope) { teamSummary(scope: $scope) { people thanked isDeep isCut } }`;

interface Told {
  about: readonly { id: string }[];
  story?: string;
  daysAgo?: number;
  giver?: { id: string };
  visibility?: string;
}

describe("a manager's people", () => {
  let api: FreshApi;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(() => api?.close());

  /** Olga leads Anna, Boris and Vera, who left; Anna leads Gleb; Zina is a stranger. */
  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const person = (firstName: string, managerId?: string, status = EmployeeStatus.ACTIVE) =>
      within((tx) => makeEmployee(tx, { firstName, lastName: firstName, managerId: managerId ?? null, status }));
    const olga = await person('Ольга');
    const anna = await person('Анна', olga.id);
    const boris = await person('Борис', olga.id);
    const vera = await person('Вера', olga.id, EmployeeStatus.LEFT);
    const gleb = await person('Глеб', anna.id);
    const zina = await person('Зина');
    const tell = ({ about, story = 'Слова', daysAgo = 1, giver, visibility = 'everyone' }: Told) =>
      within(async (tx) => {
        const id = newId();
        const at = new Date(Date.now() - daysAgo * 86_400_000);
        await tx.sql(
          'spec.team_words',
          `insert into recognition (company_id, id, source, state, giver_id, story, visibility, publish_at, published_at)
           values ($1, $2, $3, 'published', $4, $5, $6, $7, $7)`,
          [tx.companyId, id, giver ? 'colleague' : 'customer', giver?.id ?? null, story, visibility, at],
        );
        for (const one of about)
          await tx.sql(
            'spec.team_receiver',
            'insert into recognition_receiver (company_id, recognition_id, employee_id) values ($1, $2, $3)',
            [tx.companyId, id, one.id],
          );
        return id;
      });
    const [asOlga, asAnna, asBoris] = await Promise.all([olga, anna, boris].map((one) => api.as(one)));
    return { ...{ olga, anna, boris, vera, gleb, zina, tell }, asOlga: asOlga!, asAnna: asAnna!, asBoris: asBoris! };
  }
  const people = async (as: ApiClient, variables: object) => (await as.data(PEOPLE, variables)).teamPeople.nodes;
  const names = async (as: ApiClient, variables: object): Promise<string[]> =>
    (await people(as, variables)).map((one: { employee: { firstName: string } }) => one.employee.firstName);
  const words = async (as: ApiClient, variables: object = {}): Promise<string[]> =>
    (await as.data(WORDS, variables)).wordsToReadAloud.nodes.map(({ story }: { story: string }) => story);

  it('are those who report to the viewer, or all below; who left is not among them', async () => {
    const { asOlga, asAnna, asBoris, tell, anna, gleb } = await stage();
    await tell({ about: [anna], daysAgo: 40 });
    await tell({ about: [gleb], daysAgo: 2 });
    expect(await names(asOlga, { thanked: true })).toEqual([]);
    expect(await names(asOlga, { thanked: false })).toEqual(['Анна', 'Борис']);
    expect(await names(asOlga, { thanked: true, days: 90 })).toEqual(['Анна']);
    expect(await names(asOlga, { thanked: true, days: 90, scope: 'ALL' })).toEqual(['Глеб', 'Анна']);
    expect(await names(asAnna, { thanked: true })).toEqual(['Глеб']);
    expect((await asOlga.data(SUMMARY, { scope: 'ALL' })).teamSummary).toEqual({
      ...{ people: 3, thanked: 1, isDeep: true, isCut: false },
    });
    expect(await asBoris.refusal(PEOPLE, { thanked: false })).toMatchObject({ code: 'identity.forbidden' });
    expect(await asBoris.refusal(WORDS)).toMatchObject({ code: 'identity.forbidden' });
    expect(await asOlga.refusal(PEOPLE, { thanked: false, days: 31 })).toMatchObject({ code: 'input.invalid' });
  });

  it('count as thanked also by private words, which stay private', async () => {
    const { asOlga, tell, anna, boris, zina } = await stage();
    await tell({ about: [anna], giver: zina, visibility: 'private', story: 'Между нами' });
    await tell({ about: [boris], giver: zina, story: 'Старые', daysAgo: 3 });
    await tell({ about: [boris], giver: zina, story: 'Новые', daysAgo: 2 });
    expect(await people(asOlga, { thanked: true })).toEqual([
      { employee: { firstName: 'Анна' }, thanks: 1, lastAt: expect.any(String), newest: null },
      { employee: { firstName: 'Борис' }, thanks: 2, lastAt: expect.any(String), newest: { story: 'Новые' } },
    ]);
    expect(await words(asOlga)).toEqual(['Новые', 'Старые']);
  });

  it('are found by part of a name in either alphabet, and listed page by page', async () => {
    const { asOlga, tell, anna, boris } = await stage();
    expect(await names(asOlga, { thanked: false, search: 'anna' })).toEqual(['Анна']);
    const page = async (variables: object) => (await asOlga.data(PEOPLE, { first: 1, ...variables })).teamPeople;
    const first = await page({ thanked: false });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page({ thanked: false, after: first.pageInfo.endCursor });
    expect([second.nodes[0].employee.firstName, second.pageInfo.hasNextPage]).toEqual(['Борис', false]);
    await tell({ about: [anna], daysAgo: 5 });
    await tell({ about: [boris], daysAgo: 4 });
    const latest = await page({ thanked: true });
    const next = await page({ thanked: true, after: latest.pageInfo.endCursor });
    expect([latest, next].map((one) => one.nodes[0].employee.firstName)).toEqual(['Борис', 'Анна']);
  });

  it("have words to read aloud, customers' first, page by page, until they are marked; the mark is the manager's own and can be taken back", async () => {
    const { asOlga, asAnna, tell, anna, gleb, zina, olga } = await stage();
    await tell({ about: [anna], giver: zina, story: 'от коллеги' });
    const old = await tell({ about: [anna, gleb], story: 'от клиента', daysAgo: 9 });
    await tell({ about: [anna], giver: olga, story: 'свои слова' });
    await tell({ about: [zina], story: 'не о моих' });
    expect(await words(asOlga)).toEqual(['от клиента', 'от коллеги']);
    const page = (await asOlga.data(WORDS, { first: 1 })).wordsToReadAloud;
    expect(await words(asOlga, { first: 1, after: page.pageInfo.endCursor })).toEqual(['от коллеги']);
    await asOlga.data(MARK, { id: old, isRead: true });
    await asOlga.data(MARK, { id: old, isRead: true });
    expect([await words(asOlga), await words(asOlga, { done: true })]).toEqual([['от коллеги'], ['от клиента']]);
    expect(await words(asAnna)).toEqual(['от клиента']);
    await asOlga.data(MARK, { id: old, isRead: false });
    expect(await words(asOlga)).toEqual(['от клиента', 'от коллеги']);
  });

  it('are the only ones whose words can be marked', async () => {
    const { asOlga, tell, zina, anna } = await stage();
    const strange = await tell({ about: [zina] });
    const hushed = await tell({ about: [anna], visibility: 'private', giver: zina });
    for (const id of [strange, hushed, newId()])
      expect(await asOlga.refusal(MARK, { id, isRead: true })).toMatchObject({ code: 'recognition.not_found' });
  });
});
