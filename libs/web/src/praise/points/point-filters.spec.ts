import { isNarrowed, pointFilterOf, withPart } from './point-filters';

const ID = '01900000-0000-7000-8000-000000000001';

describe('filters of praise points in the address', () => {
  it('reads what is known and leaves out nonsense', () => {
    expect(
      pointFilterOf(new URLSearchParams(`show=quiet&kind=person&place=${ID}&days=7&order=opens&search= касса `)),
    ).toEqual({
      state: 'QUIET',
      kind: 'PERSON',
      placeId: ID,
      days: 7,
      order: 'OPENS',
      search: 'касса',
    });
    expect(pointFilterOf(new URLSearchParams('show=x&kind=y&place=z&days=8&order=%25'))).toEqual({
      state: 'OPEN',
      days: 30,
      order: 'NEWEST',
    });
  });

  it('tells a search from a mere choice of state, order and period', () => {
    expect(isNarrowed(new URLSearchParams('show=closed&days=7&order=name'))).toBe(false);
    expect(isNarrowed(withPart(new URLSearchParams(), 'search', 'касса'))).toBe(true);
    expect(isNarrowed(withPart(new URLSearchParams('search=x'), 'search', ''))).toBe(false);
  });
});
