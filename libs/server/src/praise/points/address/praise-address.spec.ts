import type { ApiClient } from '@zasluga/testing';
import { makeEmployee } from '../../../company/company.factory';
import { Customer } from '../../customer.factory';

const FIELDS = 'host saved address inSymbol modules';
const NOW = `{ praiseAddress { ${FIELDS} } }`;
const WITH = `query ($host: String!) { praiseAddressWith(host: $host) { ${FIELDS} } }`;
const SAVE = `mutation ($host: String) { savePraiseHost(host: $host) { ${FIELDS} } }`;

describe('the short host of a company', () => {
  let customer: Customer, admin: ApiClient, curator: ApiClient;
  beforeAll(async () => {
    customer = await Customer.arrive();
    const [one, other] = await customer.api.database.inCompany(customer.companyId, async (tx) => [
      await makeEmployee(tx, { roles: ['employee', 'admin'] }),
      await makeEmployee(tx, { roles: ['employee', 'curator'] }),
    ]);
    [admin, curator] = [await customer.api.as(one!), await customer.api.as(other!)];
  });
  afterAll(() => customer?.api.close());

  it('says beforehand what the symbol would hold, and how large it would be', async () => {
    const { praiseAddressWith } = await curator.data(WITH, { host: 'https://Spsb.ru/' });
    expect(praiseAddressWith).toEqual({
      host: 'spsb.ru',
      saved: false,
      address: 'spsb.ru/ABCDEFG',
      inSymbol: 'HTTPS://SPSB.RU/ABCDEFG',
      modules: 25,
    });
    const long = (await curator.data(WITH, { host: 'blagodarnosti.klienty.cafe-polden.example' })).praiseAddressWith;
    expect(long.modules).toBeGreaterThan(25);
    expect((await curator.data(NOW)).praiseAddress).toMatchObject({ host: null, saved: true });
  });

  it('is used wherever a code is shown, and taken back', async () => {
    await admin.data(SAVE, { host: 'spsb.ru' });
    const { praisePoints } = await curator.data('{ praisePoints { nodes { code address } } }');
    expect(praisePoints.nodes[0].address).toBe(`spsb.ru/${praisePoints.nodes[0].code}`);
    expect((await admin.data(SAVE, { host: '' })).savePraiseHost).toMatchObject({ host: null, saved: true });
    const logged = await customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql('test.log', `select details from audit_log where deed = 'company.short_host' order by id`),
    );
    expect(logged).toEqual([
      { details: { before: null, after: 'spsb.ru' } },
      { details: { before: 'spsb.ru', after: null } },
    ]);
  });

  it('takes the name of a host and nothing else, from an administrator and nobody else', async () => {
    expect(await admin.refusal(SAVE, { host: 'spsb.ru:8443/p' })).toEqual({
      code: 'praise.host_invalid',
      field: 'host',
    });
    expect((await curator.refusal(SAVE, { host: 'spsb.ru' })).code).toBe('identity.forbidden');
  });
});
