import { dayAfter, DomainError, periodDays, poissonRate, quantileInterval, quantileType7 } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { leftSatisfied } from './left-satisfied';
import type { FrictionPareto, FrictionWaiting, ParetoArgs, ParetoRule } from './pareto.object';
import { allWaits, companyDay, contactsOfPart, ruleCounts } from './pareto.queries';

const YEARS = 5;
const PER = 1000;

/** Rules by what they do to customers, the worst first. Throws input.invalid for a period that there is not. */
export async function frictionPareto(tx: Tx, { period, placeId, touchpointId }: ParetoArgs): Promise<FrictionPareto> {
  const { today, currency, threshold } = await companyDay(tx);
  const days = period ? periodDays(period, today) : null;
  if (period && !days) throw new DomainError('input.invalid', 'period');
  const from = days?.from ?? `${Number(today.slice(0, 4)) - YEARS}${today.slice(4, 7)}-01`;
  const until = days?.until ?? dayAfter(today, 1);
  const part = { placeId: placeId ?? null, touchpointId: touchpointId ?? null };
  const scope = { placeId: part.placeId, touchpointIds: part.touchpointId ? [part.touchpointId] : [] };
  // a month is known when it is over
  const ended = until < today ? until : `${today.slice(0, 7)}-01`;
  const { months, contacts } = await contactsOfPart(tx, { from, until: ended }, scope);
  const whole = !days && !part.placeId && !part.touchpointId;
  const counted = await ruleCounts(tx, { from, until, ...part, whole, months });
  let sum = 0;
  const rules = counted.map((one): ParetoRule => {
    sum += one.complaints + (one.bends ?? 0);
    const rate = contacts === null ? null : poissonRate(one.complaintsKnown, contacts / PER);
    return {
      ...one,
      cumulative: sum / one.all,
      perThousand: rate?.estimate ?? null,
      perThousandLow: rate?.low ?? null,
      perThousandHigh: rate?.high ?? null,
      customersKnown: one.bends === null ? null : one.customersKnown,
      ...leftSatisfied(one.satisfied, one.customersKnown),
    };
  });
  return {
    rules,
    count: counted[0]?.rules ?? 0,
    hasBends: whole,
    contacts,
    from: days?.from ?? null,
    until,
    currency,
    threshold,
    waiting: waitingOf(await allWaits(tx)),
  };
}

function waitingOf(waits: readonly { days: number; open: boolean }[]): FrictionWaiting {
  const open = waits.filter((wait) => wait.open).length;
  if (waits.length === 0) return { rules: 0, open, median: null, low: null, high: null };
  const days = waits.map((wait) => wait.days).sort((a, b) => a - b);
  const { low, high } = quantileInterval(days.length, 0.5);
  return {
    rules: waits.length,
    open,
    median: quantileType7(days, 0.5),
    low: low === null ? null : days[low - 1]!,
    high: high === null ? null : days[high - 1]!,
  };
}
