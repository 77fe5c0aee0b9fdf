import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makePlace } from '../company/company.factory';
import type { Employee } from '../company';
import { makePraisePoint } from '../praise/praise.factory';

const SHOW = 'mutation ($shown: Boolean!) { setShownToCustomers(shown: $shown) { id shownToCustomers } }';
const OWN = '{ viewer { employee { record { shownToCustomers } } } }';

describe('who is shown to customers', () => {
  let api: FreshApi, anna: Employee, code: string;
  beforeAll(async () => {
    api = await freshApi();
    const { id } = await makeCompany(api.database);
    await api.database.inCompany(id, async (tx) => {
      const placeId = (await makePlace(tx)).id;
      anna = await makeEmployee(tx, { firstName: 'Анна', placeId, roles: ['employee'] });
      ({ code } = await makePraisePoint(tx, { placeId }));
    });
  });
  afterAll(() => api?.close());

  const page = async () => (await api.app.inject({ method: 'GET', url: `/${code}` })).body;

  it('is nobody until somebody agrees, and nobody any more once it is taken back; both are recorded', async () => {
    const client = await api.as(anna);
    expect((await client.data(OWN)).viewer.employee.record).toEqual({ shownToCustomers: false });
    expect(await page()).not.toContain('Анна');
    for (const shown of [true, true, false]) {
      const { setShownToCustomers } = await client.data(SHOW, { shown });
      expect(setShownToCustomers).toEqual({ id: anna.id, shownToCustomers: shown });
      expect((await page()).includes('Анна')).toBe(shown);
    }
    const log = await api.database.reading(anna.companyId, (tx) =>
      tx.sql(
        'test.consents',
        `select details->'shown' as shown, actor_id = subject_id as own from audit_log where deed = 'employee.set_shown_to_customers' order by id`,
      ),
    );
    expect(log).toEqual([
      { shown: true, own: true },
      { shown: false, own: true },
    ]);
  });

  it('is for nobody else to decide', async () => {
    expect((await api.stranger.refusal(SHOW, { shown: true })).code).toBe('identity.required');
    const { __type } = await (await api.as(anna)).data('{ __type(name: "EmployeeInput") { inputFields { name } } }');
    expect(__type.inputFields.map(({ name }: { name: string }) => name)).not.toContain('shownToCustomers');
  });
});
