import type { Tx } from '@zasluga/kernel';
import { type FairnessFigures, fairnessFigures } from './figures.queries';
import { notePointsMonths } from './points-months.queries';
import { findSignals, NOTHING, type Signal, type SignalFound, type Verdict } from './signals.queries';

/** Works out figures and signals and notes them: the page shows these until the next night. */
export async function noteFairness(tx: Tx): Promise<void> {
  await notePointsMonths(tx);
  const figures = await fairnessFigures(tx);
  const signals = await findSignals(tx);
  await tx.sql(
    'fairness.note',
    `insert into culture_fairness_night (company_id, as_of, figures, signals) values ($1, now(), $2, $3)
     on conflict (company_id) do update set as_of = excluded.as_of, figures = excluded.figures, signals = excluded.signals`,
    [tx.companyId, JSON.stringify(figures), JSON.stringify(signals)],
  );
}

/** What the last night has noted; null before the first one. */
export async function figuresOfNight(tx: Tx): Promise<(FairnessFigures & { asOf: Date }) | null> {
  const [night] = await tx.sql<{ asOf: Date; figures: FairnessFigures }>(
    'fairness.night_figures',
    'select as_of as "asOf", figures from culture_fairness_night',
  );
  return night ? { ...night.figures, asOf: night.asOf } : null;
}

// what somebody has taken back or closed since is no longer to be read
const READABLE = `select id from recognition where id = any($1) and state = 'published' and visibility = 'everyone'`;
const VERDICTS = `select id, signal, verdict, words, followed, by_id as "byId", decided_at as "decidedAt" from culture_signal_verdict
  where signal = any($1) order by decided_at desc, id desc limit 500`;

/** What the last night has found, what nobody has looked at first, with what people have decided since. */
export async function signalsOfNight(tx: Tx): Promise<Signal[]> {
  const [night] = await tx.sql<{ signals: SignalFound[] }>(
    'fairness.night_signals',
    'select signals from culture_fairness_night',
  );
  const found = night?.signals ?? [];
  const evidence = found.flatMap(({ recognitionIds }) => recognitionIds);
  const readable = new Set(
    (await tx.sql<{ id: string }>('fairness.readable', READABLE, [evidence])).map(({ id }) => id),
  );
  const verdicts = await tx.sql<Verdict & { signal: string }>('fairness.verdicts', VERDICTS, [
    found.map(({ id }) => id),
  ]);
  return found
    .map((one) => ({
      ...NOTHING,
      ...one,
      recognitionIds: one.recognitionIds.filter((id) => readable.has(id)),
      verdicts: verdicts.filter(({ signal }) => signal === one.id),
    }))
    .sort((a, b) => Number(a.verdicts.length > 0) - Number(b.verdicts.length > 0));
}
