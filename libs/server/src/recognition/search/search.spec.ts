import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeStage, type Stage } from '../testing/stage.factory';

const SEARCH = `query ($words: String!, $first: Int, $after: String, $filter: FeedFilter) {
  searchStories(words: $words, first: $first, after: $after, filter: $filter) {
    nodes { parts { text found } recognition { id story } } pageInfo { endCursor hasNextPage } } }`;

describe('search in stories', () => {
  let api: FreshApi, stage: Stage;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => (stage = await makeStage(api)));

  const tell = async (...stories: string[]) => {
    for (const story of stories) await stage.give({ story });
    await stage.publish();
  };
  const found = async (words: string, over: object = {}, as = stage.asVera) =>
    (await as.data(SEARCH, { words, ...over })).searchStories;
  const stories = async (words: string, over: object = {}, as = stage.asVera): Promise<string[]> =>
    (await found(words, over, as)).nodes.map((node: { recognition: { story: string } }) => node.recognition.story);

  it('finds any form of a word in Russian and English, newest first', async () => {
    await tell('Починила кассу до открытия', 'Касса стояла, а гости нет', 'She fixed the till', 'Nobody was waiting');
    expect(await stories('кассы')).toEqual(['Касса стояла, а гости нет', 'Починила кассу до открытия']);
    expect(await stories('fix')).toEqual(['She fixed the till']);
    expect(await stories('waited')).toEqual(['Nobody was waiting']);
    expect(await stories('пекарня')).toEqual([]);
  });

  it('needs all words; knows phrases, or, not; takes ё for е', async () => {
    await tell('Тёплый хлеб и чай', 'Чай без хлеба', 'Хлеб тёплый, как дома');
    expect(await stories('хлеб теплый')).toHaveLength(2);
    expect(await stories('"теплый хлеб"')).toEqual(['Тёплый хлеб и чай']);
    expect(await stories('хлеб -чай')).toEqual(['Хлеб тёплый, как дома']);
    expect(await stories('дома or чай')).toHaveLength(3);
  });

  it('tells what was found piece by piece, in the words of whoever wrote it', async () => {
    await tell('Ещё раз: <b>касса</b> & ёлка, кассе лучше');
    const [{ parts, recognition }] = (await found('касса елка')).nodes;
    expect(parts.filter((part: { found: boolean }) => part.found).map((part: { text: string }) => part.text)).toEqual([
      'касса',
      'ёлка',
      'кассе',
    ]);
    expect(parts.map((part: { text: string }) => part.text).join('')).toBe(recognition.story);
  });

  it.each(['the', '!!!', "'; drop table", '& | ! <-> :*', '"не закрыто', '\\'])(
    '%s finds nothing and breaks nothing',
    async (words) => {
      await tell('Касса');
      expect(await stories(words)).toEqual([]);
    },
  );

  it('shows what the feed shows: not what is held, private, taken back', async () => {
    const held = await stage.give({ story: 'Секрет кассы', visibility: 'PRIVATE' });
    expect(await stories('секрет', {}, stage.asAnna)).toEqual([]);
    await stage.publish();
    expect(await stories('секрет')).toEqual([]);
    expect(await stories('секрет', {}, stage.asBoris)).toEqual(['Секрет кассы']);
    await stage.withdraw(stage.asAnna, 'takeBackRecognition', held.id);
    expect(await stories('секрет', {}, stage.asBoris)).toEqual([]);
  });

  it('goes with the filters of the feed', async () => {
    await tell('Касса утром');
    await stage.give({ story: 'Касса вечером', receiverIds: [stage.anna.id] }, stage.asVera);
    await stage.publish();
    expect(await stories('касса', { filter: { giverId: stage.vera.id } })).toEqual(['Касса вечером']);
    expect(await stories('касса', { filter: { personId: stage.boris.id } })).toEqual(['Касса утром']);
    expect(await stories('касса', { filter: { receiverId: stage.anna.id } })).toEqual(['Касса вечером']);
    const both = { giverId: stage.anna.id, receiverId: stage.anna.id };
    expect(await stories('касса', { filter: both })).toEqual([]);
    expect(await stories('витрина', { filter: { personId: stage.boris.id } })).toEqual([]);
    expect(await stories('касса', { filter: { source: 'CUSTOMER' } })).toEqual([]);
  });

  it('pages through all of them once', async () => {
    await tell(...Array.from({ length: 7 }, (_, i) => `Касса номер ${i}`));
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { nodes, pageInfo } = await found('касса', { first: 3, after });
      seen.push(...nodes.map((node: { recognition: { story: string } }) => node.recognition.story));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `Касса номер ${i}`));
  });

  it('follows what is edited', async () => {
    const { id } = await stage.give({ story: 'Касса' });
    await stage.publish();
    await stage.within((tx) => tx.sql('test.edit', `update recognition set story = 'Витрина' where id = '${id}'`));
    expect(await stories('касса')).toEqual([]);
    expect(await stories('витрины')).toEqual(['Витрина']);
  });

  it('stays within the company', async () => {
    await tell('Касса');
    const other = await makeStage(api);
    expect(await stories('касса', {}, other.asVera)).toEqual([]);
  });

  it('finds what lies deeper than the newest two thousand, and goes on there', async () => {
    await stage.within((tx) =>
      tx.sql(
        'test.many',
        `insert into recognition (company_id, id, source, state, giver_id, story, visibility, created_at, publish_at, published_at)
         select $1, gen_random_uuid(), 'colleague', 'published', $2, case when n in (5, 1500, 2500, 2600) then 'Редкая витрина ' || n else 'Касса ' || n end,
           'everyone', at, at, at from generate_series(1, 3000) n, lateral (select now() - n * interval '1 minute' as at) m`,
        [stage.companyId, stage.anna.id],
      ),
    );
    expect(await stories('витрина')).toEqual([5, 1500, 2500, 2600].map((n) => `Редкая витрина ${n}`));
    const { nodes, pageInfo } = await found('витрина', { first: 3 });
    expect(nodes).toHaveLength(3);
    expect(await stories('витрина', { first: 3, after: pageInfo.endCursor })).toEqual(['Редкая витрина 2600']);
    expect(await stories('касса', { first: 1 })).toEqual(['Касса 1']);
    expect(await stories('витрина', { filter: { giverId: stage.anna.id } })).toHaveLength(4);
  });

  it('refuses too much to search for, and nothing', async () => {
    expect(await stage.asVera.refusal(SEARCH, { words: 'я'.repeat(201) })).toMatchObject({ code: 'input.too_long' });
    expect(await stage.asVera.refusal(SEARCH, { words: '  ' })).toMatchObject({ code: 'input.required' });
  });
});
