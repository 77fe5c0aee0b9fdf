import { assertCompleteOrder, assertMayBegin, assertSideFits, crowdedTouchpoints, moved, isValueColour } from '.';

const refusal = (deed: () => void) => {
  try {
    deed();
  } catch (error) {
    const { code, field, params } = error as { code: string; field?: string; params?: object };
    return { code, field, ...(params && { params }) };
  }
  return undefined;
};

describe('a ranking', () => {
  it('orders every value in use, each once', () => {
    expect(refusal(() => assertCompleteOrder(['b', 'a'], ['a', 'b']))).toBeUndefined();
    expect(refusal(() => assertCompleteOrder(['a'], ['a', 'b']))?.params).toEqual({ missing: 1, inVain: 0 });
    expect(refusal(() => assertCompleteOrder(['a', 'a', 'b'], ['a', 'b']))?.params).toEqual({ missing: 0, inVain: 1 });
    expect(refusal(() => assertCompleteOrder(['a', 'x'], ['a', 'b']))?.params).toEqual({ missing: 1, inVain: 1 });
  });

  it('begins today or later, the first one whenever, none more than a year ahead', () => {
    const begin = (day: string, isFirst = false) => refusal(() => assertMayBegin(day, '2026-11-21', isFirst))?.code;
    expect(begin('2026-11-21')).toBeUndefined();
    expect(begin('2026-11-20')).toBe('values.ranking_in_past');
    expect(begin('2019-01-01', true)).toBeUndefined();
    expect(begin('2027-11-22')).toBeUndefined();
    expect(begin('2027-11-23')).toBe('values.ranking_too_far');
  });

  it('moves one item and keeps the others in order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(['a', 'b'], 1, 9)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});

describe('a behaviour', () => {
  it('against the line has no depth and no customers', () => {
    expect(refusal(() => assertSideFits('for', 'beyond', true))).toBeUndefined();
    expect(refusal(() => assertSideFits('against', null, false))).toBeUndefined();
    expect(refusal(() => assertSideFits('against', 'beyond', false))?.field).toBe('input.depth');
    expect(refusal(() => assertSideFits('against', null, true))?.field).toBe('input.forCustomers');
  });

  it('that belongs everywhere counts at every touchpoint', () => {
    const everywhere = Array.from({ length: 8 }, () => ({ forCustomers: true, touchpointIds: [] }));
    expect(crowdedTouchpoints(everywhere, ['till', 'hall'])).toEqual([]);
    const one = { forCustomers: true, touchpointIds: ['till'] };
    expect(crowdedTouchpoints([...everywhere, one], ['till', 'hall'])).toEqual([{ touchpointId: 'till', phrases: 9 }]);
    expect(crowdedTouchpoints([...everywhere, { ...one, forCustomers: false }], ['till'])).toEqual([]);
  });
});

it('a colour is a tone of ours or six hex digits', () => {
  expect(['pine', '#0e2f86', 'red', '#FFF', 'url(x)'].map(isValueColour)).toEqual([true, true, false, false, false]);
});
