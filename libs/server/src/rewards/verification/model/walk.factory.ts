import type { Command } from './commands.factory';

const co = 0;
/** Past everything that the ledger promises, to the last point. Indices count from the youngest. */
export const WALK: readonly Command[] = [
  // what the other company has, to be reached for in vain
  { do: 'give', co: 1, who: 0, key: 0, to: [1], points: 10 },
  { do: 'publish', co: 1, which: 0 },
  { do: 'pay', co: 1, who: 1, key: 0, points: 60, award: false },
  { do: 'redeem', co: 1, who: 1, key: 0, reward: 0, cheaper: false },
  ...[0, 1, 2, 3, 4, 5, 6].map((how): Command => ({ do: 'cross', co, how })),
  { do: 'give', co, who: 0, key: 0, to: [1], points: 40 },
  { do: 'give', co, who: 0, key: 0, to: [2], points: 40 }, // other receivers under the key
  { do: 'give', co, who: 0, key: 0, to: [1], points: 25 }, // other points under the key
  { do: 'give', co, who: 0, key: 0, to: [1], points: 40 },
  { do: 'give', co, who: 2, key: 0, to: [1], points: 10 }, // somebody else's key of the same name
  { do: 'undo', co, which: 0 },
  { do: 'undo', co, which: 0 },
  { do: 'publish', co, which: 0 }, // too late
  { do: 'undo', co, which: 0 },
  { do: 'publish', co, which: 1 },
  { do: 'publish', co, which: 1 },
  { do: 'undo', co, which: 1 },
  { do: 'boost', co, who: 2, which: 1, key: 0, points: 10 },
  { do: 'boost', co, who: 2, which: 1, key: 0, points: 10 },
  { do: 'undoBoost', co, which: 0 },
  { do: 'publishBoost', co, which: 0 }, // too late
  { do: 'undoBoost', co, which: 0 },
  { do: 'boost', co, who: 2, which: 1, key: 1, points: 10 },
  { do: 'publishBoost', co, which: 0 },
  { do: 'publishBoost', co, which: 0 },
  { do: 'redeem', co, who: 1, key: 0, reward: 0, cheaper: true },
  { do: 'redeem', co, who: 1, key: 1, reward: 1, cheaper: false },
  { do: 'redeem', co, who: 1, key: 1, reward: 1, cheaper: false },
  { do: 'redeem', co, who: 1, key: 1, reward: 0, cheaper: false }, // another wish under the key
  { do: 'correctExchange', co, which: 0 },
  { do: 'endAgain', co, which: 0 },
  { do: 'cancel', co, which: 0 },
  { do: 'cancel', co, which: 0 },
  { do: 'fulfil', co, which: 0 },
  { do: 'redeem', co, who: 1, key: 2, reward: 0, cheaper: false },
  { do: 'reopen', co, which: 0 }, // waits anyway
  { do: 'fulfil', co, which: 0 },
  { do: 'fulfil', co, which: 0 },
  { do: 'reopen', co, which: 0 },
  { do: 'endAgain', co, which: 0 }, // held anew
  { do: 'fulfil', co, which: 0 },
  { do: 'reopen', co, which: 0 }, // and once more
  { do: 'fulfil', co, which: 0 },
  { do: 'cancel', co, which: 0 },
  { do: 'decline', co, which: 0 },
  { do: 'endAgain', co, which: 0 },
  { do: 'redeem', co, who: 1, key: 3, reward: 0, cheaper: false }, // 25 are there: to the last point, and the last piece
  { do: 'redeem', co, who: 1, key: 4, reward: 1, cheaper: false }, // none is left
  { do: 'redeem', co, who: 1, key: 5, reward: 0, cheaper: false }, // no piece is left
  { do: 'fulfil', co, which: 0 },
  { do: 'reopen', co, which: 0 },
  { do: 'decline', co, which: 0 }, // the piece is back
  { do: 'reopen', co, which: 0 }, // too late
  { do: 'redeem', co, who: 1, key: 4, reward: 1, cheaper: false }, // refused for ever
  { do: 'takeBack', co, which: 1 }, // 25 are there, 25 are borne
  { do: 'takeBack', co, which: 1 },
  { do: 'give', co, who: 1, key: 0, to: [0, 2], points: 60 }, // more than there is, leg by leg
  { do: 'give', co, who: 1, key: 1, to: [0, 2], points: 40 },
  { do: 'give', co, who: 1, key: 2, to: [0], points: 10 },
  { do: 'give', co, who: 1, key: 3, to: [0], points: 10 }, // to the last point
  { do: 'give', co, who: 1, key: 4, to: [0], points: 1 }, // none is left
  { do: 'undo', co, which: 0 }, // still held
  { do: 'give', co, who: 1, key: 4, to: [0], points: 1 }, // refused for ever
  { do: 'give', co, who: 1, key: 4, to: [2], points: 1 }, // also of a refusal: other receivers,
  { do: 'give', co, who: 1, key: 4, to: [0], points: 10 }, // other points
  { do: 'publish', co, which: 2 },
  { do: 'hide', co, which: 2 },
  { do: 'hide', co, which: 2 },
  { do: 'pay', co, who: 2, key: 0, points: 60, award: true },
  { do: 'pay', co, who: 2, key: 0, points: 60, award: false }, // of another kind under the key
  { do: 'pay', co, who: 2, key: 0, points: 40, award: true }, // of another amount
  { do: 'pay', co, who: 2, key: 1, points: 41, award: false }, // 40 and what the crossing brought are there
  { do: 'pay', co, who: 2, key: 2, points: 60, award: false },
  { do: 'redeem', co, who: 2, key: 0, reward: 1, cheaper: false },
  { do: 'correct', co, which: 0, key: 0, otherwise: false },
  { do: 'correct', co, which: 0, key: 0, otherwise: true }, // another reason under the key
  { do: 'correct', co, which: 0, key: 0, otherwise: false },
  { do: 'correct', co, which: 0, key: 1, otherwise: false },
  { do: 'returnPayment', co, which: 1 },
  { do: 'returnPayment', co, which: 1 },
  { do: 'moveFund', co, key: 0, points: 10 },
  { do: 'lapseFund', co, key: 0 },
  { do: 'lapseFund', co, key: 1 }, // nothing is left
  { do: 'fill', co, key: 0, points: 60 },
  { do: 'lapseFund', co, key: 0 }, // that was then
  { do: 'pay', co, who: 0, key: 3, points: 40, award: false },
  { do: 'leave', co, who: 0 },
  { do: 'leave', co, who: 3 }, // nothing of theirs is in the ledger yet
  { do: 'give', co, who: 0, key: 5, to: [1], points: 1 },
  { do: 'give', co, who: 3, key: 5, to: [1], points: 1 },
  { do: 'redeem', co, who: 0, key: 0, reward: 1, cheaper: false },
  { do: 'payOut', co, who: 0, key: 0, points: 25 },
  { do: 'expireEarned', co, who: 0, key: 0, points: 10 },
  { do: 'comeBack', co, who: 0 },
  { do: 'give', co, who: 0, key: 5, to: [1], points: 1 }, // refused for ever
  { do: 'give', co, who: 0, key: 6, to: [1], points: 1 },
  { do: 'publish', co, which: 0 },
  { do: 'correctGift', co, which: 0, key: 0 },
  { do: 'takeBack', co, which: 0 },
  { do: 'lapseMonth', co },
  { do: 'lapseMonth', co },
  ...[0, 1, 2].map((what): Command => ({ do: 'race', co: 1, what, who: 1, points: 10 })),
];
