import type { Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { makePhrase, makePraisePoint } from '../../praise/praise.factory';
import { makeAnswers } from '../balance/balance.factory';

const LINES = `{ customersLines { same { status estimate n }
  gaps { textRu agree differs p difference { estimate low high n } } } }`;

describe('customers’ line beside colleagues’', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  /** A sentence that is put to customers, with its votes on both sides. */
  async function sentence(
    tx: Tx,
    pointId: string,
    text: string,
    colleagues: readonly [number, number],
    customers: readonly [number, number],
  ) {
    const id = await makePhrase(tx, text, text);
    await tx.sql('spec.asked', 'update behaviour set asked_of_customers = true where id = $1', [id]);
    await tx.sql(
      'spec.tally',
      `insert into behaviour_tally (company_id, behaviour_id, wording, votes_for, votes_against, votes_unsure)
       values ($1, $2, 1, $3, $4, 0)`,
      [tx.companyId, id, ...colleagues],
    );
    await makeAnswers(tx, pointId, customers[0] + customers[1]);
    await tx.sql(
      'spec.verdicts',
      `insert into customer_verdict (company_id, praise_id, behaviour_id, wording, verdict)
       select $1, p.id, $2, 1, case when row_number() over (order by p.id) <= $3 then 'for' else 'against' end from praise p
       where not exists (select from customer_verdict v where v.praise_id = p.id)`,
      [tx.companyId, id, customers[0]],
    );
  }

  it('is compared sentence by sentence, for whoever reads the figures of culture', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const [leader, employee] = await api.database.inCompany(companyId, async (tx) => {
      const place = await makePlace(tx);
      const { id } = await makePraisePoint(tx, { placeId: place.id });
      await sentence(tx, id, 'Здоровается', [36, 4], [35, 5]);
      await sentence(tx, id, 'Спорит о чеке', [30, 10], [8, 32]);
      await sentence(tx, id, 'Мало ответов', [30, 10], [19, 0]);
      return [await makeEmployee(tx, { roles: ['employee', 'leader'] }), await makeEmployee(tx)];
    });
    const { customersLines } = await (await api.as(leader!)).data(LINES);
    expect(customersLines.same).toEqual({ status: 'OK', estimate: 0.5, n: 2 });
    expect(customersLines.gaps).toMatchObject([
      { textRu: 'Спорит о чеке', agree: false, differs: true, difference: { estimate: 0.55, n: 80 } },
      { textRu: 'Здоровается', agree: true, differs: false, difference: { estimate: expect.closeTo(0.025, 9) } },
    ]);
    expect((await (await api.as(employee!)).refusal(LINES)).code).toBe('identity.forbidden');
  });

  it('says nothing while too few have answered', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const leader = await api.database.inCompany(companyId, (tx) => makeEmployee(tx, { roles: ['employee', 'leader'] }));
    const { customersLines } = await (await api.as(leader)).data(LINES);
    expect(customersLines).toEqual({ same: { status: 'INSUFFICIENT', estimate: null, n: 0 }, gaps: [] });
  });
});
