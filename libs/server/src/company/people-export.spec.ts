import { type FreshApi, freshApi } from '@zasluga/testing';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { makeCompany, makeEmployee, makePlace, makeUnit } from './company.factory';
import { peopleCsv } from './people-export';
import { EXPORT_FIELDS, type ExportedPerson } from './people-export.queries';

const person = (fields: Partial<ExportedPerson>): ExportedPerson => ({
  ...(Object.fromEntries(EXPORT_FIELDS.map((field) => [field, null])) as ExportedPerson),
  ...fields,
});
const cells = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';' });
const roleOf = (csv: string) => cells(csv)[1]![EXPORT_FIELDS.indexOf('roleTitle')];

describe('the list of people as CSV', () => {
  it.each(['=1+1', '+7 916', '-2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x";"y")', '＝1'])(
    '%j is no formula',
    (text) => {
      expect(roleOf(peopleCsv([person({ roleTitle: text })], 'ru'))).toBe(`'${text}`);
    },
  );

  it('whatever stands in it, no cell begins a formula and each comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = cells(
          peopleCsv(
            texts.map((roleTitle) => person({ roleTitle })),
            'en',
          ),
        ).slice(1);
        const roles = rows.map((row) => row[EXPORT_FIELDS.indexOf('roleTitle')]!);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(roles.map((role, i) => role === texts[i] || role === `'${texts[i]}`)).not.toContain(false);
      }),
    );
  });

  it('opens in a spreadsheet: byte order mark, semicolons, headings of the reader’s language', () => {
    const csv = peopleCsv([], 'ru');
    expect(csv.startsWith('\ufeffТабельный номер;Фамилия;Имя;')).toBe(true);
    expect(peopleCsv([], 'en')).toContain('Employee number;Last name;First name;');
  });
});

describe('over HTTP', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  it('is for the administrator, and can be imported again without a change', async () => {
    const { id } = await makeCompany(api.database);
    const [admin, clerk] = await api.database.inCompany(id, async (tx) => {
      const unit = await makeUnit(tx);
      const place = await makePlace(tx);
      const boss = await makeEmployee(tx, {
        roles: ['admin'],
        phone: '+7 916 000-00-00',
        unitId: unit.id,
        hiredOn: '2020-01-31',
      });
      const clerk = await makeEmployee(tx, {
        number: null,
        email: 'clerk@example.com',
        managerId: boss.id,
        placeId: place.id,
      });
      return [boss, clerk, await makeEmployee(tx, { number: null, managerId: clerk.id, middleName: 'Петровна' })];
    });
    const get = async (person: typeof admin) =>
      api.app.inject({ method: 'GET', url: '/files/people.csv', headers: (await api.as(person!)).headers });
    expect((await get(clerk)).json()).toEqual({ code: 'identity.forbidden' });
    expect((await api.app.inject({ method: 'GET', url: '/files/people.csv' })).json()).toEqual({
      code: 'identity.required',
    });

    const answer = await get(admin);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="people-\d{4}-\d\d-\d\d\.csv"$/);
    const client = await api.as(admin!);
    const uploaded = await api.app.inject({
      method: 'POST',
      url: '/files/people',
      headers: { ...client.headers, 'content-type': 'application/octet-stream' },
      payload: answer.rawPayload,
    });
    const PLAN =
      'query ($id: ID!) { peopleImportPlan(id: $id, input: {}) { counts { new changed unchanged rejected missing } } }';
    expect((await client.data(PLAN, { id: uploaded.json().id })).peopleImportPlan.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 3,
      rejected: 0,
      missing: 0,
    });
  });
});
