import { checkAddOn } from './add-on';

const wish = { points: 5, receiverCount: 2, mine: 0, all: 0, inADay: 0 };

describe('checkAddOn', () => {
  it('needs no points, and then nobody to get them', () =>
    expect(() => checkAddOn({ ...wish, points: 0, receiverCount: 0 })).not.toThrow());
  it.each([
    ['input.out_of_range', { points: -1 }],
    ['input.out_of_range', { points: 1.5 }],
    ['recognition.points_need_person', { receiverCount: 0 }],
    ['recognition.add_ons_full', { mine: 3 }],
    ['request.too_many', { all: 50 }],
    ['request.too_many', { inADay: 100 }],
  ])('%s', (code, change) =>
    expect(() => checkAddOn({ ...wish, ...change })).toThrow(expect.objectContaining({ code })),
  );
  it('lets several of one person stand', () => expect(() => checkAddOn({ ...wish, mine: 2, all: 49 })).not.toThrow());
});
