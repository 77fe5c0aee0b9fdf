import { krippendorffAlpha, rawPairwiseAgreement } from '../agreement';

/** How often a behaviour got [for, against] before and after the talk, from people who voted both times; "unsure" is no verdict. */
export interface RoundsOf {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export interface RoundAgreement {
  /** Krippendorff's alpha, nominal; null where it is not defined: nobody to compare, or all said the same of everything. */
  readonly alpha: number | null;
  /** Share of pairs of people who say the same, 0 to 1; null without a pair. Alpha falls with it where nearly all say one thing. */
  readonly raw: number | null;
}

const of = (items: readonly (readonly [number, number])[]): RoundAgreement => ({
  alpha: krippendorffAlpha(items).alpha,
  raw: rawPairwiseAgreement(items),
});

/** Did the talk bring people closer? The same people, the same behaviours, before and after. */
export const agreementOfRounds = (items: readonly RoundsOf[]): { before: RoundAgreement; after: RoundAgreement } => ({
  before: of(items.map(({ before }) => before)),
  after: of(items.map(({ after }) => after)),
});
