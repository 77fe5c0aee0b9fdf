import { type DecisionDeed, type Guideline, guidelineFor } from '.';

const limit = (limitMinor: number, more: Partial<Guideline> = {}): Guideline => ({
  unitId: null,
  roleTitle: null,
  deed: null,
  limitMinor,
  ...more,
});
const found = (limits: Guideline[], deed: DecisionDeed | null = 'refund', unitPath = ['bar', 'station', 'city']) =>
  guidelineFor(limits, { unitPath, roleTitle: 'Бариста', deed })?.limitMinor ?? null;

const company = limit(1);
const city = limit(2, { unitId: 'city' });
const bar = limit(3, { unitId: 'bar' });
const barista = limit(4, { roleTitle: ' бариста' });
const refund = limit(5, { deed: 'refund' });

describe('of several limits holds the most specific', () => {
  it('none where none is', () => expect(found([])).toBeNull());

  it('the nearest unit up the tree before farther ones, and any before the company', () => {
    expect(found([company, city])).toBe(2);
    expect(found([bar, city, company])).toBe(3);
    expect(found([bar, city, company], 'refund', ['city'])).toBe(2);
    expect(found([bar, city], 'refund', [])).toBeNull();
  });

  it('the role before the unit, the case before the role, in whatever order they are written', () => {
    const all = [company, city, bar, barista, refund];
    expect(found([bar, barista])).toBe(4);
    expect(found(all)).toBe(5);
    expect(found([...all].reverse())).toBe(5);
    expect(found([...all, limit(6, { deed: 'refund', unitId: 'city' })])).toBe(6);
    expect(
      found([...all, limit(7, { deed: 'refund', roleTitle: 'бариста' }), limit(8, { deed: 'refund', unitId: 'bar' })]),
    ).toBe(7);
  });

  it('what is for somebody else or another case holds not', () => {
    expect(
      found([limit(9, { roleTitle: 'повар' }), limit(9, { unitId: 'kitchen' }), limit(9, { deed: 'gift' })]),
    ).toBeNull();
    expect(found([refund, company], null)).toBe(1);
  });
});
