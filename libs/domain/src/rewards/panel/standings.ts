/** Scores run from 1 to this. */
export const SCORE_MAX = 5;
export const SCORE_MIN = 1;

/** Fewer people decide nothing: two can only agree or not, and one is no panel. */
export const JURORS_MIN = 3;

/** What one juror thinks of one nomination: the mean of the criteria's scores. */
export interface Judgement {
  readonly jurorId: string;
  readonly nominationId: string;
  readonly score: number;
}

export interface PanelStanding {
  readonly nominationId: string;
  /** 1 is the first; who can't be told apart shares a place, and the next one is passed over (1, 2, 2, 4). */
  readonly rank: number;
  /** Mean share of the jury that puts it before another nomination, over all others, 0 to 1; null: compared with nothing. */
  readonly preferred: number | null;
  /** How many jurors scored it. */
  readonly judgedBy: number;
}

/** What differs less comes from the arithmetic: shares are fractions of small numbers. */
const ROUNDING = 1e-12;

/**
 * The panel's rule: every nomination is compared with every other. Of the jurors who scored both, which share gives it the higher score
 * (the same score counts half)? The mean of these shares over all others decides. Ties are broken by the same rule among the tied
 * alone; who is still tied shares the place, and people decide.
 *
 * That is Borda's count read from the matrix of pairwise comparisons (Young 1974, Journal of Economic Theory 9:43), ties halved (Kendall
 * 1945, Biometrika 33:239). Only the order within each juror's own scores counts, so a severe juror weighs no more than a mild one. Where
 * somebody was kept out by a conflict, the pair is decided by those who scored both: to miss a strong rival makes nobody stronger.
 */
export function standingsOf(nominationIds: readonly string[], judgements: readonly Judgement[]): PanelStanding[] {
  const byJuror = new Map<string, Map<string, number>>();
  for (const { jurorId, nominationId, score } of judgements)
    byJuror.set(jurorId, (byJuror.get(jurorId) ?? new Map<string, number>()).set(nominationId, score));
  const jurors = [...byJuror.values()];
  const judgedBy = (id: string) => jurors.filter((scores) => scores.has(id)).length;
  const levels = inLevels(nominationIds, jurors);
  let rank = 1;
  return levels.flatMap((level) => {
    const place = rank;
    rank += level.length;
    return level.map((nominationId) => ({
      nominationId,
      rank: place,
      preferred: preference(nominationId, nominationIds, jurors),
      judgedBy: judgedBy(nominationId),
    }));
  });
}

type Scores = ReadonlyMap<string, number>;

/** From the first place down, those that share one together. */
function inLevels(ids: readonly string[], jurors: readonly Scores[]): string[][] {
  const rated = ids
    .map((id) => ({ id, share: preference(id, ids, jurors) }))
    // what nobody compared stands last: there is nothing to put it higher
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.id < b.id ? -1 : 1));
  const groups: string[][] = [];
  let last: number | null | undefined;
  for (const { id, share } of rated) {
    if (share === last) groups.at(-1)!.push(id);
    else groups.push([id]);
    last = share;
  }
  // all tied with all: nothing is left to tell them apart by
  return groups.length < 2 ? groups : groups.flatMap((group) => (group.length < 2 ? [group] : inLevels(group, jurors)));
}

/** Mean over the others of the share of jurors, among those who scored both, that put it before the other. */
function preference(id: string, others: readonly string[], jurors: readonly Scores[]): number | null {
  const shares = others.flatMap((other) => {
    if (other === id) return [];
    const points = jurors.flatMap((scores) => {
      const [own, theirs] = [scores.get(id), scores.get(other)];
      if (own === undefined || theirs === undefined) return [];
      return [Math.abs(own - theirs) < ROUNDING ? 0.5 : own > theirs ? 1 : 0];
    });
    return points.length ? [mean(points)] : [];
  });
  return shares.length ? Math.round(mean(shares) / ROUNDING) * ROUNDING : null;
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
