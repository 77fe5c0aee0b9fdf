import { normalWidth, wilson } from '../statistics';
import { DEPTHS } from '../values';
import { depthShares } from './depth';
import { depthAct, depthSentence } from './depth-sentence';
import { wholePercents } from './sentence';

const colleagues = (courtesy: number, beyond: number, sacrifice: number) =>
  depthShares(
    [
      { courtesy: 1, times: courtesy },
      { beyond: 1, times: beyond },
      { sacrifice: 1, times: sacrifice },
    ],
    DEPTHS,
  );
const say = (shares: ReturnType<typeof colleagues>, acts: number, unsaid = 0) =>
  depthSentence({ shares, acts, unsaid, threshold: 5 });

it('shares with intervals wide enough to hold all three at once', () => {
  const { courtesy, beyond, sacrifice } = colleagues(62, 31, 7);
  expect([courtesy, beyond, sacrifice].map(({ estimate }) => estimate)).toEqual([0.62, 0.31, 0.07]);
  // one act per giver is worth 99 of 100 acts
  const simultaneous = wilson(0.62 * 99, 99, 1 - 0.05 / 3);
  expect(courtesy.low).toBeCloseTo(simultaneous.low, 9);
  expect(courtesy.high).toBeCloseTo(simultaneous.high, 9);
  expect(normalWidth(1 - 0.05 / 3)).toBeCloseTo(2.39398, 5);
  expect(courtesy.high! - courtesy.low!).toBeGreaterThan(wilson(62, 100).high - wilson(62, 100).low);
});

it('the customer sees no self-sacrifice from outside', () => {
  const shares = depthShares(
    [
      { courtesy: 1, sacrifice: 1, times: 6 },
      { beyond: 1, times: 6 },
    ],
    ['courtesy', 'beyond'],
  );
  expect(Object.keys(shares)).toEqual(['courtesy', 'beyond']);
  expect(shares.courtesy.estimate).toBe(0.5);
});

it('too few acts or givers give no shares', () => {
  expect(colleagues(0, 0, 0).beyond.status).toBe('empty');
  expect(colleagues(5, 3, 1).beyond).toMatchObject({ status: 'insufficient', estimate: null });
  expect(depthShares([{ courtesy: 9, beyond: 9, times: 4 }], DEPTHS).courtesy.status).toBe('insufficient');
});

it('says the shares in whole percents that make a hundred', () => {
  expect(say(colleagues(620, 311, 69), 1000)).toMatchObject({
    id: 'culture.depth.says.shares',
    numbers: { courtesy: 0.62, beyond: 0.31, sacrifice: 0.07 },
  });
  expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  expect(wholePercents([0.005, 0.99, 0.005])).toEqual([1, 99, 0]);
});

it('says that it is too early when the intervals are wide, or when most acts have no depth', () => {
  expect(say(colleagues(12, 5, 3), 20).id).toBe('culture.depth.says.wide');
  expect(say(colleagues(620, 311, 69), 2100, 1100)).toMatchObject({
    id: 'culture.depth.says.unsaid',
    numbers: { acts: 2100 },
  });
  expect(say(colleagues(0, 0, 0), 0).id).toBe('culture.depth.says.empty');
  expect(say(colleagues(4, 0, 0), 4).id).toBe('culture.depth.says.insufficient');
});

it('suggests to say the depth when nobody does, and never a target for it', () => {
  expect(depthAct({ shares: colleagues(620, 311, 69), acts: 2100, unsaid: 1100, threshold: 5 }).id).toBe(
    'culture.depth.act.ask_depth',
  );
  expect(depthAct({ shares: colleagues(620, 311, 69), acts: 1000, unsaid: 0, threshold: 5 }).id).toBe(
    'culture.depth.act.chain',
  );
});
