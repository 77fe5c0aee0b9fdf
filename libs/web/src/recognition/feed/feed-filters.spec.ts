import { pinsOf, filtersOf, isFiltered, withFilter, withWords, wordsOf } from './feed-filters';

const UNIT = '019aa000-0000-7000-8000-000000000001';

describe('filters of the feed', () => {
  it('live in the address', () => {
    const params = withFilter(withFilter(new URLSearchParams(), 'unit', UNIT), 'source', 'customer');
    expect(params.toString()).toBe(`unit=${UNIT}&source=customer`);
    expect(filtersOf(params)).toEqual({ unitId: UNIT, source: 'CUSTOMER' });
    expect(filtersOf(withFilter(params, 'unit', ''))).toEqual({ source: 'CUSTOMER' });
  });

  it('knows colleagues who were customers', () =>
    expect(filtersOf(new URLSearchParams('source=internal'))).toEqual({ internalCustomer: true }));

  it('are none when the address says nonsense', () => {
    expect(isFiltered(new URLSearchParams("unit=1' or 1=1&source=martian&person=null"))).toBe(false);
  });

  it('stand beside the words that are searched for', () => {
    const params = withWords(withFilter(new URLSearchParams(), 'unit', UNIT), 'касса');
    expect([wordsOf(params), isFiltered(params)]).toEqual(['касса', true]);
    expect(withWords(params, '').toString()).toBe(`unit=${UNIT}`);
    expect(wordsOf(new URLSearchParams({ q: `  ${'я'.repeat(300)}` }))).toHaveLength(200);
  });
});

it('shows pinned stories of the company, or of the unit asked for, and none above another filter', () => {
  const unit = '019aa000-0000-7000-8000-000000000000';
  expect(pinsOf(new URLSearchParams(''))).toEqual({ unitId: null });
  expect(pinsOf(new URLSearchParams(`unit=${unit}`))).toEqual({ unitId: unit });
  expect(pinsOf(new URLSearchParams(`unit=${unit}&source=customer`))).toBeUndefined();
  expect(pinsOf(new URLSearchParams('q=касса'))).toBeUndefined();
});
