import { newPraiseCode } from '../praise.keys';
import { Customer } from '../customer.factory';
import { forgetNetworks } from '../praise.salts';
import { CodeGuesses, WRONG_CODES } from './code-guesses';

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

describe('guessing codes', () => {
  let customer: Customer;
  beforeAll(async () => (customer = await Customer.arrive()));
  afterAll(() => customer?.api.close());

  it('draws every sign as often as chance does, in every position', () => {
    const CODES = 100_000;
    const all = Array.from({ length: CODES }, newPraiseCode);
    expect(new Set(all).size).toBeGreaterThan(CODES - 10);
    // codes without a digit are drawn again, which leaves a digit a little more often than a letter
    const [possible, digit, letter] = [32 ** 7 - 24 ** 7, 32 ** 6, 32 ** 6 - 24 ** 6];
    for (let at = 0; at < 7; at++) {
      const chiSquare = [...SIGNS].reduce((sum, sign) => {
        const expected = (CODES * (/\d/.test(sign) ? digit : letter)) / possible;
        return sum + (all.filter((code) => code[at] === sign).length - expected) ** 2 / expected;
      }, 0);
      expect(chiSquare).toBeLessThan(95); // 31 degrees of freedom: exceeded by chance once in ten million
    }
  });

  it('finds next to nothing in a hundred thousand tries at a thousand points', async () => {
    const { api, companyId } = customer;
    await api.database.inCompany(companyId, (tx) =>
      tx.sql(
        'test.many_points',
        `insert into praise_point (company_id, id, code, place_id)
         select $1, gen_random_uuid(), c.code, p.place_id from unnest($2::text[]) as c (code), (select place_id from praise_point limit 1) p`,
        [companyId, [...new Set(Array.from({ length: 1_000 }, newPraiseCode))]],
      ),
    );
    const guesses = Array.from({ length: 100_000 }, newPraiseCode);
    const hits = await api.database.pool.query(
      'select d.id from unnest($1::text[]) as g (code), lateral door.praise_point(g.code) d',
      [guesses],
    );
    // thirty thousand million codes: by chance one run in three hundred finds a point, one in a hundred million finds three
    expect(hits.rowCount).toBeLessThan(3);
    const right = await api.database.pool.query('select id from door.praise_point($1)', [customer.code]);
    expect(right.rowCount).toBe(1);
  });

  it('answers a malformed code, one that never was, and one of a letter changed, in the same words', async () => {
    const changed = customer.code.slice(0, 6) + (customer.code.endsWith('Z') ? 'Y' : 'Z');
    const answers = await Promise.all(
      ['AAAAAA2', changed, 'AB7K9Q'].map((code) =>
        customer.get(`/${code}`).then(({ statusCode, body }) => [statusCode, body.replaceAll(code, '')]),
      ),
    );
    expect(new Set(answers.map(([, body]) => body)).size).toBe(1);
    expect(answers.map(([status]) => status)).toEqual([404, 404, 404]);
  });

  it('refuses a network after a hundred wrong ones, in every process, and writes its address nowhere', async () => {
    const { database } = customer.api;
    const [one, other] = [new CodeGuesses(database), new CodeGuesses(database)];
    const robot = '2001:db8:7:7::1';
    for (let n = 0; n < WRONG_CODES; n++) await (n % 2 ? one : other).wrong(robot);
    expect([await one.refused(robot), await other.refused(robot)]).toEqual([false, false]);
    await one.wrong(robot);
    await other.wrong('2001:db8:7:7:9::2'); // the same network
    expect([await one.refused(robot), await other.refused(robot)]).toEqual([true, true]);
    expect(await one.refused('2001:db8:7:8::1')).toBe(false);
    const written = await database.pool.query(`select key from door.attempts where key like 'guess%'`);
    const keys = written.rows.map(({ key }) => key as string);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^guess:[\w-]{43}$/.test(key))).toEqual([]);
  });

  it('shows a refused network a right code as a wrong one, also when it sends', async () => {
    const address = '198.51.100.77';
    const ask = (method: 'GET' | 'POST', code: string) =>
      customer.api.app.inject({
        method,
        url: `/${code}`,
        remoteAddress: address,
        ...(method === 'POST' && {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'who=team',
        }),
      });
    for (let n = 0; n <= WRONG_CODES; n++) await ask(n % 2 ? 'GET' : 'POST', 'AAAAAA2');
    const [read, sent] = [await ask('GET', customer.code), await ask('POST', customer.code)];
    const wrong = await ask('GET', 'AAAAAA2');
    expect([read.statusCode, sent.statusCode, wrong.statusCode]).toEqual([429, 429, 429]);
    expect(read.body.replaceAll(customer.code, 'AAAAAA2')).toBe(wrong.body);
    expect((await customer.get(`/${customer.code}`)).statusCode).toBe(200);
  });

  it('keeps the key of a day no longer than the next', async () => {
    await customer.api.database.pool.query(`insert into door.guess_salt values (current_date - 2, 'x')`);
    await customer.api.database.inCompany(customer.companyId, async (tx) => {
      await forgetNetworks(tx);
    });
    const left = await customer.api.database.pool.query(`select from door.guess_salt where day < current_date - 1`);
    expect(left.rowCount).toBe(0);
  });
});
