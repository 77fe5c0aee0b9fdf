import { pointsOfPlace } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { awardById } from './award.queries';
import { type Nominee, nomineesOf } from './nominees';
import { type Prize, prizesOf } from './prize.queries';
import type { DatedRound } from './round.entity';

/** Somebody whose place is honoured; the prize is there once it was announced. */
export interface Honoured extends Nominee {
  readonly place: number;
  /** To each person. */
  readonly points: number;
  readonly prize: Prize | null;
}

/**
 * Whom the company honours, from the first place down: what was given, once it was announced; before, what the programme as it is now is
 * going to give.
 */
export async function honouredOf(tx: Tx, round: Pick<DatedRound, 'id' | 'awardId' | 'state'>): Promise<Honoured[]> {
  const nominees = await nomineesOf(tx, round.id);
  const prizes = round.state === 'announced' ? await prizesOf(tx, round.id) : [];
  const [award] = await awardById.fetch(tx, [round.awardId]);
  const honoured = nominees.flatMap((nominee): Honoured[] => {
    const prize = prizes.find(({ nominationId }) => nominee.ids.includes(nominationId)) ?? null;
    const points = round.state === 'announced' ? prize?.points : pointsOfPlace(award!, nominee.place);
    return nominee.place === null || points == null ? [] : [{ ...nominee, place: nominee.place, points, prize }];
  });
  return honoured.sort((a, b) => a.place - b.place);
}

/** What the company says to them: its words to whoever is first alone, to everybody else the reason of the place. */
export function wordsTo(
  one: Pick<Nominee, 'key' | 'place' | 'placeReason'>,
  all: readonly Honoured[],
  words: string,
): string {
  const first = all.filter(({ place }) => place === 1);
  return first.length === 1 && first[0]!.key === one.key ? words : (one.placeReason ?? '');
}
