import { BOOK_COLUMNS, bookOf, type Flow } from './book';

const flow = (account: Flow['account'], kind: Flow['kind'], amount: number, over: Partial<Flow> = {}): Flow => ({
  account,
  fundId: account === 'fund' ? 'f' : null,
  kind,
  within: true,
  amount,
  ...over,
});

describe('the books of a period', () => {
  // before: 100 issued into the fund; within: 40 of it paid by a rule, 10 exchanged; after: 50 more issued, 30 lapse
  const book = bookOf(
    [
      { account: 'issued', fundId: null, balance: -150 },
      { account: 'fund', fundId: 'f', balance: 80 },
      { account: 'fund', fundId: 'empty', balance: 0 },
      { account: 'earned', fundId: null, balance: 30 },
      { account: 'spent', fundId: null, balance: 10 },
      { account: 'expired', fundId: null, balance: 30 },
    ],
    [
      flow('fund', 'rule.pay', -40),
      flow('earned', 'rule.pay', 40),
      flow('earned', 'reward.hold', -10),
      flow('escrow', 'reward.hold', 10),
      flow('spent', 'reward', 10),
      flow('issued', 'fund.issue', -50, { within: false }),
      flow('fund', 'fund.issue', 50, { within: false }),
      flow('fund', 'fund.lapse', -30, { within: false }),
      flow('expired', 'fund.lapse', 30, { within: false }),
    ],
  );

  it('are reckoned back from what stands now', () =>
    expect(book.lines.map(({ account, opening, closing }) => [account, opening, closing])).toEqual([
      ['fund', 100, 60],
      ['earned', 0, 30],
      ['spent', 0, 10],
    ]));

  it('tell what went where', () =>
    expect(book.lines.map(({ flows }) => [flows.rules, flows.rewards, flows.lapsed, flows.issued])).toEqual([
      [-40, 0, 0, 0],
      [40, -10, 0, 0],
      [0, 10, 0, 0],
    ]));

  it('tie out: what all lines hold is what was issued', () => expect([book.issued, book.difference]).toEqual([100, 0]));

  it('tell when they do not', () =>
    expect(bookOf([{ account: 'earned', fundId: null, balance: 5 }], []).difference).toBe(5));

  it('have a column for each way that points go', () => expect(new Set(BOOK_COLUMNS).size).toBe(BOOK_COLUMNS.length));
});
