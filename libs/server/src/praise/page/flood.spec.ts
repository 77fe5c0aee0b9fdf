import { randomBytes } from 'node:crypto';
import { Customer, statusPathOf, textareaOf } from '../customer.factory';

/** The large one is a drill of its own: `npm run drill -- flood`. */
describe('a flood against one praise point', () => {
  let customer: Customer;
  beforeAll(async () => (customer = await Customer.arrive()));
  afterAll(() => customer?.api.close());

  const praiseOf = (n: number) => ({
    k: randomBytes(16).toString('base64url'),
    t: String(Date.now() - 30_000),
    lang: 'ru',
    who: 'team',
    m: n % 2 ? `Спасибо ${n}` : `Бариста быстро сварила кофе, улыбнулась и донесла поднос до столика. Гость ${n}`,
  });

  it('loses nothing, stores nothing twice, and refuses no more than one network’s haste, whose text stays', async () => {
    const praises = Array.from({ length: 300 }, (_, n) => praiseOf(n));
    // half of it from one address, which is more than a minute allows; each tenth is sent twice at once
    const sent = praises.flatMap((praise, n) => {
      const address = n % 2 ? '127.0.0.1' : `127.0.0.${2 + (n % 100)}`;
      return (n % 10 ? [praise] : [praise, praise]).map((one) => ({ one, address }));
    });
    const answers = await Promise.all(
      sent.map(async ({ one, address }) => ({ one, answer: await customer.post(`/${customer.code}`, one, address) })),
    );
    const tokens = new Map<string, Set<string>>();
    let refused = 0;
    for (const { one, answer } of answers) {
      let { body } = answer;
      if (answer.statusCode === 429) {
        refused += 1;
        expect(textareaOf(body)).toBe(one.m);
        expect(answer.headers['retry-after']).toBe('60');
        ({ body } = await customer.post(`/${customer.code}`, one, '127.0.1.1')); // the telephone leaves the café's network
      } else expect(answer.statusCode).toBe(200);
      tokens.set(one.m, (tokens.get(one.m) ?? new Set()).add(statusPathOf(body)));
    }
    expect(refused).toBe(50);
    expect([...tokens.values()].every((paths) => paths.size === 1)).toBe(true);
    const rows = await customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql<{ words: string; suspicious: boolean }>('test.flood', 'select words, suspicious from praise'),
    );
    expect(rows.map(({ words }) => words).sort()).toEqual(praises.map(({ m }) => m).sort());
    expect(rows.filter(({ suspicious }) => suspicious).length).toBeGreaterThan(100);
  });
});
