import { FIRST_WISH, inputOf } from './wish';

describe('a wish for many points', () => {
  it('asks for everything at first', () =>
    expect(inputOf(FIRST_WISH)).toEqual({ source: 'PLACES', placeIds: null, touchpointIds: null, alone: false }));

  it.each([
    { ...FIRST_WISH, touchpointIds: [] },
    { ...FIRST_WISH, placeIds: [], alone: true },
    { ...FIRST_WISH, source: 'people' as const, peoplePlaceIds: [] },
    { ...FIRST_WISH, source: 'units' as const, unitIds: [] },
    { ...FIRST_WISH, source: 'list' as const, list: ' \n ' },
  ])('asks for nothing while nothing is chosen: %j', (wish) => expect(inputOf(wish)).toBeUndefined());

  it('asks for places alone, and for each source by itself', () => {
    expect(inputOf({ ...FIRST_WISH, touchpointIds: [], alone: true })).toMatchObject({
      touchpointIds: [],
      alone: true,
    });
    expect(inputOf({ ...FIRST_WISH, source: 'list', list: 'Озёрная; зал' })).toEqual({
      source: 'LIST',
      list: 'Озёрная; зал',
    });
    expect(inputOf({ ...FIRST_WISH, source: 'units', unitIds: ['a'] })).toEqual({ source: 'UNITS', unitIds: ['a'] });
  });
});
