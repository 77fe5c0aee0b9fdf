import type { MessageId, useLocale } from '@zasluga/locale';
import { majorOf } from '../../empowerment/money';
import type { CsvCell } from '../csv';
import { deedNamed } from './deed-named';
import type { Empowerment, Part } from './report';

/** Everything on the page in one table: what is hidden there stays empty here. */
export function csvRows(
  report: Empowerment,
  { t, inLocale }: Pick<ReturnType<typeof useLocale>, 't' | 'inLocale'>,
): CsvCell[][] {
  const { time, alone, cost, outcomes, parts, months, silence, fear, answer, rules, currency } = report;
  const named = (id: string) => t(`culture.empowerment.${id}` as MessageId);
  const row = (
    figure: string,
    group: string,
    value: number | null | undefined,
    low?: number | null,
    high?: number | null,
    n?: number | null,
  ): CsvCell[] => [figure, group, value ?? null, low ?? null, high ?? null, n ?? null];
  const money = (minor: number | null | undefined) => (minor == null ? null : majorOf(minor, currency));
  const decided = (figure: string, group: string, { status, entries, medianMinor }: Part): CsvCell[][] =>
    status !== 'OK'
      ? []
      : [
          row(named(figure), group, entries, null, null, entries),
          row(`${named(figure)}: ${named('cost')}, ${named('csv.median')}, ${currency}`, group, money(medianMinor)),
        ];
  const costs = `${named('cost')}, ${currency}`;
  return [
    ['csv.figure', 'csv.group', 'csv.value', 'csv.low', 'csv.high', 'entries'].map(named),
    ...time.steps.map(({ seconds, share, count }) =>
      row(named('time.by_then'), named(`step.${seconds}`), share, null, null, count),
    ),
    row(named('alone'), '', alone.estimate, alone.low, alone.high, alone.status === 'OK' ? alone.n : null),
    row(costs, named('csv.mean'), money(cost.meanMinor), money(cost.lowMinor), money(cost.highMinor), cost.n),
    row(costs, named('csv.median'), money(cost.medianMinor)),
    row(costs, named('csv.total'), money(cost.totalMinor)),
    ...outcomes.map(({ left, share }) =>
      row(named('outcomes'), named(`left.${left.toLowerCase()}`), share.estimate, share.low, share.high),
    ),
    ...(parts?.deeds ?? []).flatMap((part) => decided('deeds', t(deedNamed(part.deed)), part)),
    ...(parts?.places ?? []).flatMap((part) =>
      decided('places', part.placeId == null ? named('places.none') : inLocale(part, 'name'), part),
    ),
    ...months.map(({ month, meanMinor, lowMinor, highMinor, status, entries }) =>
      row(costs, month, money(meanMinor), money(lowMinor), money(highMinor), status === 'OK' ? entries : null),
    ),
    ...months.map(({ month, alone: share }) => row(named('alone'), month, share.estimate, share.low, share.high)),
    ...silence.map((unit) =>
      row(named('silence'), inLocale(unit, 'name'), unit.rate, unit.low, unit.high, unit.entries),
    ),
    row(
      named('csv.answer_hours'),
      named('csv.median'),
      answer.medianHours,
      answer.lowHours,
      answer.highHours,
      answer.status === 'OK' ? answer.n : null,
    ),
    ...rules.map(({ name, complaints, bends, refusals, fears }) =>
      row(named('rules'), name, complaints + (bends ?? 0) + (refusals ?? 0) + (fears ?? 0)),
    ),
    row(named('fear'), '', fear.shown?.share),
    ...fear.barriers.map(({ barrier, share, entries }) =>
      row(named('fear'), named(`barrier.${barrier.toLowerCase()}`), share, null, null, entries),
    ),
  ];
}
