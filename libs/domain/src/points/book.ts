import type { AccountKind, MovementKind } from './movement';

/** What points do between the lines of the books. Added up over all lines every one but `issued` is nothing. */
export const BOOK_COLUMNS = [
  'issued',
  'moved',
  'gifts',
  'rules',
  'awards',
  'returned',
  'rewards',
  'left',
  'lapsed',
] as const;
export type BookColumn = (typeof BOOK_COLUMNS)[number];

const COLUMN: Record<MovementKind, BookColumn> = {
  'allowance.issue': 'issued',
  'fund.issue': 'issued',
  'fund.move': 'moved',
  'gift.hold': 'gifts',
  gift: 'gifts',
  'rule.pay': 'rules',
  'award.pay': 'awards',
  'fund.pay': 'awards',
  'reward.hold': 'rewards',
  reward: 'rewards',
  'leave.pay': 'left',
  'allowance.expire': 'lapsed',
  'fund.lapse': 'lapsed',
  'earned.expire': 'lapsed',
  return: 'returned',
  correct: 'returned',
};

/** Where points are: what people may give, each fund, what is held, what people earned; and where they went. */
export const BOOK_ACCOUNTS = ['allowance', 'fund', 'escrow', 'earned', 'spent', 'expired', 'loss'] as const;
export type BookAccount = (typeof BOOK_ACCOUNTS)[number];

/** Sum of the balances of the accounts of a kind; of each fund by itself. */
export interface BookStanding {
  readonly account: AccountKind;
  readonly fundId: string | null;
  readonly balance: number;
}

/** Sum of the postings of one kind of movement, from the beginning of the period on. */
export interface Flow {
  readonly account: AccountKind;
  readonly fundId: string | null;
  readonly kind: MovementKind;
  /** In the period; else after it. */
  readonly within: boolean;
  readonly amount: number;
}

export interface BookLine {
  readonly account: BookAccount;
  readonly fundId: string | null;
  readonly opening: number;
  readonly flows: Readonly<Record<BookColumn, number>>;
  readonly closing: number;
}

export interface Book {
  readonly lines: readonly BookLine[];
  /** Points issued until the end of the period. */
  readonly issued: number;
  /** What all lines hold at the end of it, less what was issued: nothing, or a point came from nowhere. */
  readonly difference: number;
}

const isAccount = (kind: AccountKind): kind is BookAccount => (BOOK_ACCOUNTS as readonly AccountKind[]).includes(kind);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * The books of a period, reckoned back from what stands now: closing = now − what came after, opening = closing − what came within. Lines on
 * which there is nothing and was nothing are left out.
 */
export function bookOf(now: readonly BookStanding[], flows: readonly Flow[]): Book {
  const lineOf = ({ account, fundId, balance }: BookStanding): BookLine | undefined => {
    if (!isAccount(account)) return undefined;
    const own = flows.filter((one) => one.account === account && one.fundId === fundId);
    const within = own.filter((one) => one.within);
    const closing = balance - sum(own.filter((one) => !one.within).map((one) => one.amount));
    const columns = Object.fromEntries(
      BOOK_COLUMNS.map((column) => [
        column,
        sum(within.filter(({ kind }) => COLUMN[kind] === column).map((one) => one.amount)),
      ]),
    ) as Record<BookColumn, number>;
    return { account, fundId, opening: closing - sum(Object.values(columns)), flows: columns, closing };
  };
  const lines = now
    .map(lineOf)
    .filter((line) => line !== undefined)
    .filter(({ opening, closing, flows: columns }) =>
      [opening, closing, ...Object.values(columns)].some((n) => n !== 0),
    )
    .sort((a, b) => BOOK_ACCOUNTS.indexOf(a.account) - BOOK_ACCOUNTS.indexOf(b.account));
  const ofIssued = <T extends { account: AccountKind }>(all: readonly T[]) =>
    all.filter((one) => one.account === 'issued');
  const issued =
    sum(
      ofIssued(flows)
        .filter((one) => !one.within)
        .map((one) => one.amount),
    ) - sum(ofIssued(now).map((one) => one.balance));
  return { lines, issued, difference: sum(lines.map(({ closing }) => closing)) - issued };
}
