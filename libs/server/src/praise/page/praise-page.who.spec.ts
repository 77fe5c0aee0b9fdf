import type { Tx } from '@zasluga/kernel';
import { makeCompany, makeEmployee, makePlace, makeTouchpoint } from '../../company/company.factory';
import { type Behaviour, Side } from '../../values/line/behaviour.entity';
import { makeBehaviour } from '../../values/values.factory';
import { Customer, fieldsOf, textareaOf } from '../customer.factory';
import { makePraisePoint } from '../praise.factory';

describe("who and what appears on the customer's page", () => {
  let customer: Customer;
  beforeAll(async () => (customer = await Customer.arrive()));
  afterAll(() => customer?.api.close());

  let crowds = 0;
  /** A place of its own with so many people who agreed, with first names Аа, Аб, … and the badges given. */
  async function crowd(size: number) {
    return customer.api.database.inCompany(customer.companyId, async (tx) => {
      const place = await makePlace(tx);
      const agreed = { placeId: place.id, roleTitle: 'бариста', shownToCustomers: true };
      const people = [];
      const badge = ++crowds * 1000;
      for (let n = 0; n < size; n += 1)
        people.push(
          await makeEmployee(tx, { ...agreed, firstName: `А${'абвгдежзиклмнопрст'[n]}`, number: `${badge + n}` }),
        );
      const { code } = await makePraisePoint(tx, { placeId: place.id });
      return { people, code, badge };
    });
  }
  const send = async (code: string, fields: object) => {
    const page = await customer.get(`/${code}`);
    return customer.post(`/${code}`, { ...fieldsOf(page.body), ...fields });
  };

  it('is eight people of the place, and the others by typing', async () => {
    const { people, code } = await crowd(11);
    const { body } = await customer.get(`/${code}`);
    const radios = [...body.matchAll(/type="radio"[^>]* value="([^"]+)"/g)].map(([, value]) => value);
    expect(radios.slice(-2)).toEqual(['team', 'unknown']);
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(radios.slice(0, 8)));
    const offered = [...body.matchAll(/<option value="([^"]+)"/g)].map(([, line]) => line!);
    expect(offered).toHaveLength(3);
    await send(code, { named: offered[0], m: 'По списку' });
    const picked = people.find(({ firstName }) => `${firstName}, бариста` === offered[0])!;
    expect(await customer.stored('По списку')).toEqual([
      expect.objectContaining({ who: 'employee', employeeId: picked.id }),
    ]);
  });

  it('keeps whom somebody chose on the page even when a new day draws others', async () => {
    const { people, code } = await crowd(12);
    const { body } = await customer.get(`/${code}`);
    const left = people.find(({ id }) => !body.includes(id))!;
    const answer = await send(code, { who: left.id, m: 'я'.repeat(601) });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(new RegExp(`value="${left.id}"[^>]*checked|checked=""[^>]*value="${left.id}"`));
  });

  it('understands the badge number of somebody who agreed to be shown, without telling whose it is', async () => {
    const { people, code, badge } = await crowd(2);
    const thanks = await send(code, { named: `бейдж № ${badge + 1}`, m: 'По бейджу' });
    expect(thanks.body).toContain('Управляющий найдёт, кого вы благодарите');
    expect(thanks.body).not.toContain('Аб');
    expect(await customer.stored('По бейджу')).toEqual([
      expect.objectContaining({ who: 'employee', employeeId: people[1]!.id }),
    ]);
  });

  it('leaves a number as words where its owner did not agree, works elsewhere or is nobody', async () => {
    const { people, code, badge } = await crowd(2);
    await customer.api.database.inCompany(customer.companyId, (tx) =>
      tx.sql('test.withdraw', 'update employee set shown_to_customers = false where id = $1', [people[0]!.id]),
    );
    await send(code, { named: `${badge}`, m: 'Номер того, кто не согласен' });
    await send(code, { named: '77', m: 'Номер ничей' });
    await send(customer.code, { named: `${badge + 1}`, m: 'Номер из другого места' });
    for (const words of ['Номер того, кто не согласен', 'Номер ничей', 'Номер из другого места'])
      expect(await customer.stored(words)).toEqual([expect.objectContaining({ who: 'unknown', employeeId: null })]);
  });

  it('is one text field where nobody agreed', async () => {
    const { code } = await crowd(0);
    const { body } = await customer.get(`/${code}`);
    expect(body).not.toContain('type="radio"');
    expect(body).toContain('Имя или приметы (если помните)');
    expect((await send(code, {})).body).toContain('<a href="#who">');
    await send(code, { named: 'высокий, с бородой', m: 'По приметам' });
    expect(await customer.stored('По приметам')).toEqual([expect.objectContaining({ who: 'unknown' })]);
  });

  describe('phrases', () => {
    const phrase = (tx: Tx, textRu: string, touchpointIds: string[], part: Partial<Behaviour> = {}) =>
      makeBehaviour(tx, { textRu, forCustomers: true, touchpointIds, ...part });
    const shown = (body: string) =>
      [...body.matchAll(/type="checkbox".*?<span>([^<]+)<\/span><\/label>/g)].map(([, text]) => text);

    it('are those chosen for the touchpoint, then those for none; at most six; never against, unadopted or retired', async () => {
      const { id } = await makeCompany(customer.api.database);
      const codes = await customer.api.database.inCompany(id, async (tx) => {
        const place = await makePlace(tx);
        const [till, hall, door] = [await makeTouchpoint(tx), await makeTouchpoint(tx), await makeTouchpoint(tx)];
        await phrase(tx, 'Везде', []);
        await phrase(tx, 'В зале', [hall.id]);
        await phrase(tx, 'На кассе', [till.id]);
        await phrase(tx, 'Против', [till.id], { side: Side.AGAINST });
        await phrase(tx, 'Ещё не принято', [till.id], { adoptedAt: null });
        await phrase(tx, 'Уже не говорим', [till.id], { retiredAt: new Date() });
        for (let n = 1; n <= 7; n += 1) await phrase(tx, `У двери ${n}`, [door.id]);
        const at = async (touchpointId: string) =>
          (await makePraisePoint(tx, { placeId: place.id, touchpointId })).code;
        return { till: await at(till.id), hall: await at(hall.id), door: await at(door.id) };
      });
      const of = async (code: string) => shown((await customer.get(`/${code}`)).body);
      expect(await of(codes.till)).toEqual(['На кассе', 'Везде']);
      expect(await of(codes.hall)).toEqual(['В зале', 'Везде']);
      expect(await of(codes.door)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `У двери ${n}`));
    });
  });

  it('gives a text of any length back whole', async () => {
    const { body } = await customer.get(`/${customer.code}`);
    expect(/<textarea[^>]*>/.exec(body)?.[0]).not.toContain('maxLength');
    expect(textareaOf((await send(customer.code, { m: 'ю'.repeat(642) })).body)).toHaveLength(642);
  });
});
