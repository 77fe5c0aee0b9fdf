import { checkBehaviours, checkGratitude, checkPace, checkReceivers, valueOf } from './give';
import { relationOf } from './relation';

const thanks = { giverId: 'a', receiverIds: ['b'], points: 10, behaviourIds: ['x'], story: '' };

describe('checkGratitude', () => {
  it('needs no typing', () => expect(() => checkGratitude(thanks)).not.toThrow());
  it('needs no points', () => expect(() => checkGratitude({ ...thanks, points: 0 })).not.toThrow());
  it.each([
    ['recognition.receiver_required', { receiverIds: [] }],
    ['recognition.to_self', { receiverIds: ['b', 'a'] }],
    ['input.invalid', { receiverIds: ['b', 'b'] }],
    ['input.too_many', { receiverIds: Array.from({ length: 21 }, (_, i) => `r${i}`) }],
    ['input.too_many', { behaviourIds: ['1', '2', '3', '4', '5', '6'] }],
    ['recognition.words_required', { behaviourIds: [], story: '' }],
    ['input.out_of_range', { points: -1 }],
    ['input.out_of_range', { points: 0.5 }],
    ['input.out_of_range', { points: 1001 }],
  ])('%s', (code, change) =>
    expect(() => checkGratitude({ ...thanks, ...change })).toThrow(expect.objectContaining({ code })),
  );
});

describe('behaviour and value', () => {
  const act = (id: string, over: object = {}) => ({
    id,
    valueId: `v${id}`,
    side: 'for' as const,
    inUse: true,
    ...over,
  });
  it('takes the value of the first behaviour, unless another is chosen', () => {
    expect(valueOf(undefined, ['2', '1'], [act('1'), act('2')])).toBe('v2');
    expect(valueOf('mine', ['2'], [act('2')])).toBe('mine');
    expect(() => valueOf(null, [], [])).toThrow('recognition.value_required');
  });
  it('refuses what is against the line, retired or unknown', () => {
    expect(() => checkBehaviours(['1'], [act('1')])).not.toThrow();
    expect(() => checkBehaviours(['1'], [act('1', { side: 'against' })])).toThrow('recognition.behaviour_against');
    expect(() => checkBehaviours(['1'], [act('1', { inUse: false })])).toThrow('input.not_found');
    expect(() => checkBehaviours(['1', '2'], [act('1')])).toThrow('input.not_found');
  });
});

it('thanks nobody who could not read it', () => {
  const person = (status: string) => ({ id: 'i', status, firstName: 'Илья', lastName: 'Носов' });
  expect(() => checkReceivers([person('active')])).not.toThrow();
  expect(() => checkReceivers([person('active'), person('left')])).toThrow(
    expect.objectContaining({ code: 'recognition.receiver_left', params: { id: 'i', name: 'Илья Носов' } }),
  );
  expect(() => checkReceivers([person('suspended')])).toThrow('recognition.receiver_suspended');
});

it.each([
  [true, false, 'u', 'u', 'up'],
  [false, true, 'u', 'w', 'down'],
  [false, false, 'u', 'u', 'own_unit'],
  [false, false, 'u', 'w', 'across'],
  [false, false, null, null, 'across'],
])('above %p, below %p, units %p and %p: %p', (above, below, giverUnitId, receiverUnitId, relation) =>
  expect(relationOf({ above, below, giverUnitId, receiverUnitId })).toBe(relation),
);

it('lets nobody flood the feed', () => {
  expect(() => checkPace(99)).not.toThrow();
  expect(() => checkPace(100)).toThrow('request.too_many');
});
