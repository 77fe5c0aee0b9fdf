import { checkPin } from './pin';

const wish = { unitId: null, endsOn: '2026-11-30' };
const now = { today: '2026-11-22', pinned: 2, visibility: 'everyone' } as const;

describe('checkPin', () => {
  it('lets the third stand, until today or for months', () => {
    expect(() => checkPin(wish, now)).not.toThrow();
    expect(() => checkPin({ ...wish, endsOn: '2026-11-22' }, now)).not.toThrow();
    expect(() => checkPin({ ...wish, endsOn: '2027-02-20' }, now)).not.toThrow();
    expect(() => checkPin({ ...wish, unitId: 'u' }, { ...now, visibility: 'unit' })).not.toThrow();
  });
  it.each([
    ['input.out_of_range', { endsOn: '2026-11-21' }, {}],
    ['input.out_of_range', { endsOn: '2027-02-21' }, {}],
    ['input.out_of_range', { endsOn: 'завтра' }, {}],
    ['recognition.pins_full', {}, { pinned: 3 }],
    ['recognition.pin_not_for_all', {}, { visibility: 'unit' as const }],
    ['recognition.pin_not_for_all', { unitId: 'u' }, { visibility: 'private' as const }],
  ])('%s', (code, asked, state) =>
    expect(() => checkPin({ ...wish, ...asked }, { ...now, ...state })).toThrow(expect.objectContaining({ code })),
  );
});
