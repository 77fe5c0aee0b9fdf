import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { STORY_MAX, storyBook } from './story.queries';

describe("one's own story", () => {
  let api: FreshApi;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const [anna, boris] = await within(async (tx) => [
      await makeEmployee(tx, { firstName: 'Анна', lastName: 'Белова' }),
      await makeEmployee(tx, { firstName: 'Борис', lastName: 'Громов' }),
    ]);
    const tell = (
      over: Partial<{ at: string; story: string; visibility: string; times: number; state: string }> = {},
    ) =>
      within((tx) =>
        tx.sql(
          'spec.story',
          `with told as (insert into recognition (company_id, id, source, state, giver_id, story, visibility, publish_at, published_at, hidden_reason)
             select $1, gen_random_uuid(), 'colleague', $7, $2, $4, $5, $6, $6, case when $7 = 'hidden' then 'ссора' end
             from generate_series(1, $8::int) returning id)
           insert into recognition_receiver (company_id, recognition_id, employee_id) select $1, id, $3 from told`,
          [
            ...[tx.companyId, boris!.id, anna!.id, over.story ?? 'Слова', over.visibility ?? 'everyone'],
            ...[over.at ?? '2026-03-05T12:00:00Z', over.state ?? 'published', over.times ?? 1],
          ],
        ),
      );
    const viewer = {
      companyId,
      employeeId: anna!.id,
      sessionId: newId(),
      roles: [],
      hasReports: false,
      locale: 'ru',
    } as const;
    const book = (period: string, which: 'received' | 'given' | 'both' = 'received') =>
      within((tx) => storyBook(tx, viewer, { period, which, locale: 'ru' }));
    return { anna: anna!, boris: boris!, tell, book };
  }

  it('holds what was received in the period by the calendar of the company, oldest first, and nothing that was hidden', async () => {
    const { tell, book } = await stage();
    await tell({ at: '2025-12-31T20:59:00Z', story: 'ещё прошлый год' });
    await tell({ at: '2025-12-31T21:00:00Z', story: 'первый' });
    await tell({ at: '2026-03-01T21:00:00Z', story: 'личный', visibility: 'private' });
    await tell({ at: '2026-03-02T21:00:00Z', story: 'спрятан', state: 'hidden' });
    const { parts, name, period } = await book('2026');
    expect(parts.map(({ kind }) => kind)).toEqual(['received']);
    expect(parts[0]!.entries.map(({ words, from, isPrivate }) => [words, from, isPrivate])).toEqual([
      ['первый', 'Борис Громов', false],
      ['личный', 'Борис Громов', true],
    ]);
    expect([name, period?.from]).toEqual(['Анна Белова', '2026-01-01']);
    expect((await book('all', 'both')).parts.map(({ entries }) => entries.length)).toEqual([3, 0]);
    await expect(book('2026-99')).rejects.toMatchObject({ code: 'input.invalid' });
  });

  it('holds the latest of more than a book does, and says so', async () => {
    const { tell, book } = await stage();
    await tell({ at: '2026-01-01T12:00:00Z', story: 'слишком старые' });
    await tell({ at: '2026-02-01T12:00:00Z', times: STORY_MAX });
    const [received] = (await book('all')).parts;
    expect([received!.isCut, received!.entries.length, received!.entries[0]!.words]).toEqual([
      true,
      STORY_MAX,
      'Слова',
    ]);
  });

  it('comes as a PDF to its owner only', async () => {
    const { anna, tell } = await stage();
    await tell({ story: 'Слова 🎉 без картинок' });
    const client = await api.as(anna);
    const get = (url: string, headers: Record<string, string>) => api.app.inject({ method: 'GET', url, headers });
    expect((await get('/files/story', {})).json()).toMatchObject({ code: 'identity.required' });
    expect((await get('/files/story?which=all', client.headers)).json()).toMatchObject({ code: 'input.invalid' });
    const answer = await get('/files/story?period=all&which=both&lang=en', client.headers);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''My%20story.pdf");
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
    // and again: the first has ended
    expect((await get('/files/story', client.headers)).statusCode).toBe(200);
  });
});
