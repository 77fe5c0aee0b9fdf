import { type Challenge, type Payload, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Customer, statusPathOf } from '../customer.factory';
import { forgetProofs } from './proof';

/** The challenge that a page carries. */
const challengeOf = (html: string): Challenge | undefined => {
  const text = /data-pow="(\{[^"]+)"/.exec(html)?.[1];
  return text && JSON.parse(text.replaceAll('&quot;', '"'));
};
const solve = async (challenge: Challenge): Promise<Payload> => ({
  challenge,
  solution: (await solveChallenge({ challenge, deriveKey }))!,
});

describe('a proof of work', () => {
  let customer: Customer;
  beforeAll(async () => (customer = await Customer.arrive()));
  afterAll(() => customer?.api.close());

  /** Fills the field that people don't see. */
  const robot = async (words: string) => {
    const { body } = await customer.post(`/${customer.code}`, { ...(await customer.form()), m: words, website: 'x' });
    return { path: statusPathOf(body), challenge: challengeOf(body)! };
  };
  const prove = async (path: string, payload: unknown) =>
    (await customer.post(path, { q: 'proof', v: typeof payload === 'string' ? payload : JSON.stringify(payload) }))
      .statusCode;
  const state = async (words: string) => {
    const [row] = await customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql(
        'test.proved',
        'select suspicious, proved_at is not null as proved, signals from praise where words = $1',
        [words],
      ),
    );
    return row;
  };

  it('is asked of nobody who is not suspicious, nor of those whose words are', async () => {
    const t = String(Date.now() - 60_000);
    for (const [m, from] of [
      ['Спасибо!', '192.0.2.1'],
      ['Дали скидку за отзыв', '192.0.2.2'],
    ] as const) {
      const { body } = await customer.post(`/${customer.code}`, { ...(await customer.form()), t, m }, from);
      expect(body).not.toContain('id="pw"');
      expect(body.match(/<script>/g)).toHaveLength(1);
    }
  });

  it('lets a suspicious praise into the ordinary queue; until then, and without a script, it is kept', async () => {
    const { path, challenge } = await robot('Я человек');
    expect(await state('Я человек')).toMatchObject({ suspicious: true, proved: false });
    expect(await prove(path, await solve(challenge))).toBe(204);
    expect(await state('Я человек')).toEqual({
      suspicious: false,
      proved: true,
      signals: expect.arrayContaining(['trap']),
    });
  });

  it('changes nothing of what the words say', async () => {
    const { path, challenge } = await robot('Я человек и идиот');
    expect(await prove(path, await solve(challenge))).toBe(204);
    expect(await state('Я человек и идиот')).toMatchObject({ suspicious: true, proved: true });
  });

  it('is refused a second time, as is another solution of the same challenge', async () => {
    const { path, challenge } = await robot('Дважды');
    const first = await solve(challenge);
    const second = await solveChallenge({ challenge, deriveKey, counterStart: first.solution.counter + 1 });
    expect(await prove(path, first)).toBe(204);
    expect(await prove(path, first)).toBe(422);
    expect(await prove(path, { challenge, solution: second })).toBe(422);
  });

  it('is refused for another praise', async () => {
    const one = await robot('Чужая работа 1');
    const other = await robot('Чужая работа 2');
    expect(await prove(other.path, await solve(one.challenge))).toBe(422);
    expect(await state('Чужая работа 2')).toMatchObject({ suspicious: true, proved: false });
  });

  it('is refused when anything in it was changed, and for anything else', async () => {
    const { path, challenge } = await robot('Подделка');
    const { solution } = await solve(challenge);
    const { parameters } = challenge;
    const easier = { ...challenge, parameters: { ...parameters, cost: 1 } };
    for (const payload of [
      { challenge: { ...challenge, parameters: { ...parameters, expiresAt: parameters.expiresAt! + 3600 } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, nonce: parameters.nonce + '00' } }, solution },
      { challenge: { parameters }, solution },
      await solve(easier),
      { challenge, solution: { ...solution, counter: solution.counter + 1 } },
      { challenge, solution: { ...solution, derivedKey: '00' } },
      { challenge, solution: null },
      { challenge: null, solution },
      'null',
      '[]',
      'x'.repeat(5000),
    ])
      expect(await prove(path, payload)).toBe(422);
    expect(await prove('/s/AAAAAAAAAAAAAAAAAAAAAA', { challenge, solution })).toBe(422);
    expect(await state('Подделка')).toMatchObject({ suspicious: true, proved: false });
  });

  it('is refused when it comes too late, and forgotten then', async () => {
    const { path, challenge } = await robot('Поздно');
    const payload = await solve(challenge);
    const late = Date.now() + 21 * 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(late);
    expect(await prove(path, payload)).toBe(422);
    jest.restoreAllMocks();
    const left = await customer.api.database.inCompany(customer.companyId, async (tx) => {
      await tx.sql(
        'test.used',
        `insert into proof_of_work_used (company_id, proof, expires_at) select $1, sha256(n::text::bytea), now() + n * interval '1 hour'
         from generate_series(-1, 1, 2) n`,
        [tx.companyId],
      );
      await forgetProofs(tx);
      return tx.sql('test.left', 'select from proof_of_work_used where proof in (sha256($1), sha256($2))', ['-1', '1']);
    });
    expect(left).toHaveLength(1);
  });
});
