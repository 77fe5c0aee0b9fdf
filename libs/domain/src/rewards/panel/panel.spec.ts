import fc from 'fast-check';
import { conflictOf, type Placed } from './conflict';
import { representation } from './equity';
import { orderFor } from './juror-order';
import { maskNames } from './mask';

describe('the order in which a juror reads', () => {
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 30 });

  it('holds everything once, and is the same however the list came', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        const order = orderFor(list, seed);
        expect([...order].sort()).toEqual([...list].sort());
        expect(orderFor([...list].reverse(), seed)).toEqual(order);
      }),
    );
  });

  it('puts each nomination first about as often as any other', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    const firsts = new Map<string, number>();
    for (let juror = 0; juror < 5000; juror += 1) {
      const [first] = orderFor(list, `round ${juror}`);
      firsts.set(first!, (firsts.get(first!) ?? 0) + 1);
    }
    // binomial(5000, 1/5): five standard deviations around 1000
    for (const id of list) expect(Math.abs(firsts.get(id)! - 1000)).toBeLessThan(5 * Math.sqrt(800));
  });
});

describe('a name in the evidence', () => {
  const anna = { firstName: 'Анна', lastName: 'Петрова', middleName: 'Сергеевна' };

  it.each([
    ['Анна Петрова осталась после смены. Аня всё успевает.', '▇▇▇ осталась после смены. ▇▇▇ всё успевает.'],
    ['Спасибо А. С. Петровой за кофе!', 'Спасибо ▇▇▇ за кофе!'],
    ['Петрова А. С. помогла гостю', '▇▇▇ помогла гостю'],
    ['Anna’s smile, Ms Petrova', '▇▇▇’s smile, Ms ▇▇▇'],
    ['Никаких имён. А вот кофе хорош.', 'Никаких имён. А вот кофе хорош.'],
  ])('goes, whatever its form: %s', (text, masked) => {
    expect(maskNames(text, [anna])).toBe(masked);
  });

  it('of a team goes with everybody’s', () => {
    const boris = { firstName: 'Борис', lastName: 'Ким', middleName: null };
    expect(maskNames('Боря и Аня, Борису Киму особенно', [anna, boris])).toBe('▇▇▇ и ▇▇▇, ▇▇▇ особенно');
  });

  it('of a team’s own goes as it stands', () => {
    expect(maskNames('«Ночная смена (бар)» и бар', [], ['ночная смена (бар)'])).toBe('«▇▇▇» и бар');
  });

  it('is gone after one reading: a second finds nothing more', () => {
    const words = fc.array(fc.constantFrom('Анна', 'Анечке', 'кофе', 'и', 'Петрова', 'А.', 'тепло', '-', ', '));
    fc.assert(
      fc.property(words, (list) => {
        const once = maskNames(list.join(' '), [anna]);
        expect(maskNames(once, [anna])).toBe(once);
        expect(once).not.toMatch(/Анн|Анеч|Петров/);
      }),
    );
  });
});

describe('a conflict of interest', () => {
  const placed = (id: string, over: Partial<Placed> = {}): Placed => ({ id, managerId: null, unitId: null, ...over });
  const juror = placed('juror', { managerId: 'boss', unitId: 'bar' });
  const sizes = new Map([
    ['bar', 10],
    ['hall', 11],
  ]);
  const kind = (people: Placed[], nominatorId = 'other', who = juror) =>
    conflictOf(who, { nominatorId, people }, sizes);

  it('is seen from the list of people', () => {
    expect(kind([juror])).toBe('self');
    expect(kind([placed('x')], 'juror')).toBe('nominator');
    expect(kind([placed('boss')])).toBe('manager');
    expect(kind([placed('x', { managerId: 'juror' })])).toBe('report');
    expect(kind([placed('x', { unitId: 'bar' })])).toBe('same_team');
    expect(kind([placed('x', { unitId: 'hall' })])).toBeNull();
    expect(kind([placed('x')])).toBeNull();
  });

  it('is none in a large unit, nor between people without one', () => {
    const inHall = placed('juror', { unitId: 'hall' });
    expect(kind([placed('x', { unitId: 'hall' })], 'other', inHall)).toBeNull();
    expect(kind([placed('x')], 'other', placed('juror'))).toBeNull();
  });

  it('of one member is one of the whole team', () => {
    expect(kind([placed('x'), placed('y', { managerId: 'juror' })])).toBe('report');
  });
});

describe('who is represented', () => {
  it('says how likely a group is left out by chance', () => {
    // drawing 2 of 10 people: none of a group of 4 with probability 6/10 · 5/9
    const [first] = representation([
      { id: 'a', eligible: 4, nominated: 0 },
      { id: 'b', eligible: 6, nominated: 2 },
    ]);
    expect(first).toMatchObject({ id: 'a', expected: 0.8 });
    expect(first!.noneByChance).toBeCloseTo(1 / 3, 12);
  });

  it('puts unseen groups first, the least explained by chance before the others', () => {
    const order = representation([
      { id: 'small unseen', eligible: 3, nominated: 0 },
      { id: 'seen', eligible: 10, nominated: 4 },
      { id: 'large unseen', eligible: 20, nominated: 0 },
      { id: 'little seen', eligible: 30, nominated: 1 },
    ]).map(({ id }) => id);
    expect(order).toEqual(['large unseen', 'small unseen', 'little seen', 'seen']);
  });

  it('expects as many as there are, and says nothing of nobody', () => {
    const groups = fc.array(
      fc.record({
        id: fc.uuid(),
        eligible: fc.integer({ min: 1, max: 60 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, (list) => {
        const known = list.map(({ id, eligible, part }) => ({ id, eligible, nominated: Math.floor(eligible * part) }));
        const found = representation(known);
        const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0);
        expect(sum(({ expected }) => expected)).toBeCloseTo(
          sum(({ nominated }) => nominated),
          6,
        );
        for (const { noneByChance } of found) expect(noneByChance >= 0 && noneByChance <= 1).toBe(true);
      }),
    );
    expect(representation([])).toEqual([]);
  });
});
