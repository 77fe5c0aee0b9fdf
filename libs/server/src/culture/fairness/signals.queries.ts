import { type FairnessSignalKind, ringsOf, type SignalVerdict } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { copied, dumpers, evidenceBetween, favourites, giftsOf } from './fairness.queries';

export interface Verdict {
  id: string;
  verdict: SignalVerdict;
  words: string;
  followed: string;
  byId: string;
  decidedAt: Date;
}
export interface Signal {
  /** Its kind and its people (and its month): the same as long as it is the same. */
  id: string;
  kind: FairnessSignalKind;
  peopleIds: string[];
  /** Share that gave rise to it, 0 to 1. */
  share: number;
  /** Thanks, or texts, that it is made of; points for a ring. */
  count: number;
  month: string | null;
  recognitionIds: string[];
  /** The latest first. */
  verdicts: Verdict[];
}

const VERDICTS = `select id, signal, verdict, words, followed, by_id as "byId", decided_at as "decidedAt" from culture_signal_verdict
  where signal = any($1) order by decided_at desc, id desc limit 500`;

type Found = Omit<Signal, 'verdicts' | 'recognitionIds'> & { receiverIds: string[] | null };

/** Everything that gives reason to look, what nobody has looked at first. Worked out anew each time, from at most 90 days. */
export async function fairnessSignals(tx: Tx): Promise<Signal[]> {
  const found: Found[] = [
    ...ringsOf(await giftsOf(tx)).map(({ members, inside, score }) => ({
      ...of('ring', members, score, inside),
      receiverIds: members,
    })),
    ...(await favourites(tx)).map((one) => ({
      ...of('favourite', [one.giverId, one.receiverId], one.share, one.gifts),
      receiverIds: [one.receiverId],
    })),
    ...(await dumpers(tx)).map((one) => of('dumping', [one.giverId], one.share, one.gifts, one.month)),
    ...(await copied(tx)).map((one) => of('copies', [one.giverId], one.alike / one.texts, one.alike)),
  ];
  const verdicts = await tx.sql<Verdict & { signal: string }>('fairness.verdicts', VERDICTS, [
    found.map(({ id }) => id),
  ]);
  const signals: Signal[] = [];
  for (const { receiverIds, ...one } of found) {
    const givers = one.kind === 'favourite' ? one.peopleIds.slice(0, 1) : one.peopleIds;
    signals.push({
      ...one,
      recognitionIds: await evidenceBetween(tx, givers, receiverIds),
      verdicts: verdicts.filter(({ signal }) => signal === one.id),
    });
  }
  return signals.sort((a, b) => Number(a.verdicts.length > 0) - Number(b.verdicts.length > 0));
}

const of = (
  kind: FairnessSignalKind,
  peopleIds: string[],
  share: number,
  count: number,
  month: string | null = null,
): Found => ({
  id: [kind, ...peopleIds, ...(month ? [month] : [])].join(':'),
  kind,
  peopleIds,
  share,
  count,
  month,
  receiverIds: null,
});
