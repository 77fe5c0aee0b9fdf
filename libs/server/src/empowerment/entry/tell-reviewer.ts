import type { Tx } from '@zasluga/kernel';
import { oweAnswer, oweNoLonger } from '../answer/owed';
import type { Decision } from '../decision.entity';

/** Whoever answers is told that something waits, not whose it is: notices of one person must not add up to a list. */
export const tellReviewer = (tx: Tx, decision: Decision): Promise<void> => oweAnswer(tx, decision);

/** What was taken back, or is counted in groups only after all, was never there, nor was the word of it. */
export const untellReviewer = (tx: Tx, decision: Decision): Promise<void> => oweNoLonger(tx, decision);
