import fc from 'fast-check';

/** In each of the two companies; the last one administers rewards and curates. */
export const PEOPLE = 4;
export const BOSS = PEOPLE - 1;

/** `co`: which of the two companies. One member per verb, so that each can be picked out. */
type Of<Do extends string, Fields> = Do extends string ? { do: Do; co: 0 | 1 } & Fields : never;
/** Numbers are indices into what the run has made so far; such as do not exist yet do nothing. */
export type Command =
  | Of<'give', { who: number; key: number; to: number[]; points: number }>
  | Of<'publish' | 'undo' | 'takeBack' | 'hide' | 'publishBoost' | 'undoBoost', { which: number }>
  | Of<'boost', { who: number; which: number; key: number; points: number }>
  | Of<'lapseMonth', object>
  | Of<'redeem', { who: number; key: number; reward: number; cheaper: boolean }>
  | Of<
      'cancel' | 'decline' | 'fulfil' | 'reopen' | 'correctExchange' | 'endAgain' | 'returnPayment' | 'again',
      { which: number }
    >
  | Of<'pay', { who: number; key: number; points: number; award: boolean }>
  | Of<'fill' | 'moveFund', { key: number; points: number }>
  | Of<'lapseFund', { key: number }>
  | Of<'correct', { which: number; key: number; otherwise: boolean }>
  | Of<'correctGift', { which: number; key: number }>
  | Of<'leave' | 'comeBack', { who: number }>
  | Of<'payOut' | 'expireEarned', { who: number; key: number; points: number }>
  | Of<'cross', { how: number }>
  | Of<'race', { what: number; who: number; points: number }>;
export type Is<Do extends Command['do']> = Extract<Command, { do: Do }>;

const co = fc.constantFrom(0, 1) as fc.Arbitrary<0 | 1>;
const who = fc.nat(PEOPLE - 1);
const key = fc.nat(7);
const points = fc.constantFrom(1, 10, 25, 40, 60); // few, so that requests come close to one another
const which = fc.nat(3);

const command = <Do extends Command['do']>(verb: Do, fields: object = {}) =>
  fc.record({ do: fc.constant(verb), co, ...fields }) as unknown as fc.Arbitrary<Command>;
const often = (weight: number, arbitrary: fc.Arbitrary<Command>) => ({ weight, arbitrary });

const COMMANDS = [
  often(6, command('give', { who, key: fc.nat(15), points, to: fc.uniqueArray(who, { minLength: 1, maxLength: 2 }) })),
  often(5, command('publish', { which: fc.nat(9) })),
  often(3, command('undo', { which: fc.nat(9) })),
  often(2, command('takeBack', { which: fc.nat(9) })),
  often(2, command('hide', { which: fc.nat(9) })),
  often(3, command('boost', { who, which: fc.nat(9), key: fc.nat(1), points: fc.constantFrom(0, 1, 10, 25) })),
  often(2, command('publishBoost', { which })),
  often(1, command('undoBoost', { which })),
  often(1, command('lapseMonth')),
  often(5, command('redeem', { who, key, reward: fc.nat(1), cheaper: fc.nat(7).map((n) => n === 0) })),
  often(2, command('cancel', { which })),
  often(1, command('decline', { which })),
  often(2, command('fulfil', { which })),
  often(4, command('reopen', { which })),
  often(5, command('pay', { who, key, points, award: fc.boolean() })),
  often(2, command('fill', { key, points })),
  often(1, command('moveFund', { key, points })),
  often(1, command('lapseFund', { key })),
  often(2, command('correct', { which, key: fc.nat(1), otherwise: fc.nat(5).map((n) => n === 0) })),
  often(1, command('correctExchange', { which })),
  often(1, command('endAgain', { which })),
  often(1, command('correctGift', { which, key: fc.nat(1) })),
  often(1, command('returnPayment', { which })),
  often(1, command('leave', { who })),
  often(1, command('comeBack', { who })),
  often(1, command('payOut', { who, key, points })),
  often(1, command('expireEarned', { who, key, points })),
  often(6, command('again', { which: fc.nat(40) })),
  often(2, command('cross', { how: fc.nat(6) })),
  often(2, command('race', { what: fc.nat(2), who, points })),
];

/** Any commands in any order, with keys that come again. */
export const commandLists = (length: number): fc.Arbitrary<Command[]> =>
  // without bias: otherwise nearly all lists are short
  fc.noBias(fc.array(fc.oneof(...COMMANDS), { minLength: 1, maxLength: length, size: 'max' }));
