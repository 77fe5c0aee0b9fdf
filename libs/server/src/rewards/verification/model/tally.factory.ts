/** What a run has met, counted: a run that met nothing proves nothing. */
export class Tally {
  /** Requests to the product, those that changed nothing too. */
  commands = 0;
  readonly met = new Map<string, number>();

  meet(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }
}

/** Each of these must be met in any run of some length. */
export const MUST_MEET = [
  'done',
  'a key repeated',
  'a refusal repeated',
  'a replay in flight',
  'another request under the same key',
  'a conflict, tried again',
  'a part borne',
  'points.insufficient',
  'points.frozen',
  'points.already_reversed',
  'points.already_ended',
  'rewards.insufficient',
  'rewards.out_of_stock',
  'rewards.price_changed',
  'refused: too late',
  'refused: it has ended otherwise',
  'refused: part of an exchange',
  'reached across companies, in vain',
  'published',
  'undone',
  'taken_back',
  'hidden',
  'boosted',
  'a fund lapsed',
  'an allowance lapsed',
  'redeemed',
  'cancelled',
  'fulfilled',
  'a hand-over undone',
  'corrected',
  'a gift corrected',
  'left',
  'paid out',
  'two at one piece',
  'two at one fund',
] as const;
