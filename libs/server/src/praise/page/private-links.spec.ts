import { newPraiseKey, statusHash, statusTokenOf } from '../praise.keys';
import { Customer, statusPathOf } from '../customer.factory';

const LINKS = 20_000;

describe('private links of customers', () => {
  it('hold 128 bits, each as often one as zero, none twice', () => {
    const links = Array.from({ length: LINKS }, () => statusTokenOf(newPraiseKey()));
    expect(new Set(links).size).toBe(LINKS);
    const bytes = links.map((link) => Buffer.from(link, 'base64url'));
    expect(new Set(bytes.map(({ length }) => length))).toEqual(new Set([16]));
    for (let bit = 0; bit < 128; bit++) {
      const ones = bytes.filter((all) => (all[bit >> 3]! >> (bit & 7)) & 1).length;
      // five and a half standard deviations: of 128 bits one is farther off once in 200,000 runs
      expect(Math.abs(ones - LINKS / 2)).toBeLessThan(5.5 * Math.sqrt(LINKS / 4));
    }
  });

  it('follow from a key that is not known to the database, which holds a hash of the link only', () => {
    const key = newPraiseKey();
    const link = statusTokenOf(key);
    expect(link).not.toBe(key);
    expect(statusHash(link)).toHaveLength(32);
    expect(statusHash(link)!.toString('base64url')).not.toContain(link);
  });

  it('answer alike to a link that never was, one of a letter changed, and what is none', async () => {
    const customer = await Customer.arrive();
    try {
      const thanks = await customer.post(`/${customer.code}`, { who: 'team', m: 'Спасибо' });
      const path = statusPathOf(thanks.body);
      expect((await customer.get(path)).statusCode).toBe(200);
      const changed = path.slice(0, 5) + (path[5] === 'x' ? 'y' : 'x') + path.slice(6);
      const answers = [];
      for (const one of [`/s/${newPraiseKey()}`, changed, '/s/short']) {
        const { statusCode, body } = await customer.get(one);
        answers.push({ statusCode, body: body.replaceAll(one, '').replaceAll(one.slice(3), '') });
      }
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    } finally {
      await customer.api.close();
    }
  });
});
