import { FEWEST_VOTES_SHOWN } from './limits';
import type { WorkshopPhaseName } from './phases';

export type VerdictName = 'for' | 'against' | 'unsure';
export const VERDICT_NAMES = ['for', 'against', 'unsure'] as const;

/** How many said what. */
export type Split = Readonly<Record<VerdictName, number>>;

export const votesOf = (split: Split): number => split.for + split.against + split.unsure;

/** A split, or nothing where so few voted that it would tell who said what. */
export const splitToShow = (split: Split): Split | null => (votesOf(split) < FEWEST_VOTES_SHOWN ? null : split);

/**
 * What everybody in the workshop sees at this moment, the same on the wall and on every phone: no names, and no split while its round is
 * open. Times are ISO 8601.
 */
export interface WorkshopMoment {
  readonly revision: number;
  readonly phase: WorkshopPhaseName;
  readonly position: number;
  readonly behaviours: number;
  readonly name: string;
  readonly company: { readonly nameRu: string; readonly nameEn: string };
  readonly behaviour: { readonly id: string; readonly textRu: string; readonly textEn: string } | null;
  readonly joined: number;
  /** In the round that is open, or was last. */
  readonly voted: number;
  /** Null while hidden, and where fewer than FEWEST_VOTES_SHOWN voted. */
  readonly first: Split | null;
  readonly second: Split | null;
  readonly phaseBeganAt: string;
  /** By the clock of the server: so that a phone with a wrong clock tells the same elapsed time. */
  readonly sentAt: string;
}

type Shown = Pick<WorkshopMoment, 'first' | 'second'>;

/** What of the two rounds may be seen in a phase. */
export function shownIn(phase: WorkshopPhaseName, first: Split, second: Split): Shown {
  switch (phase) {
    case 'split':
    case 'talk':
      return { first: splitToShow(first), second: null };
    case 'result':
      return { first: splitToShow(first), second: splitToShow(second) };
    default:
      return { first: null, second: null };
  }
}

/** The votes of one participant: behaviour → [first round, second round]. */
export type OwnVotes = Readonly<Record<string, readonly [VerdictName | null, VerdictName | null]>>;
