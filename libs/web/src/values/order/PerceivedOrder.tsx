import { useQuery } from '@apollo/client/react';
import { concordanceWord, FIRM_SHARE } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Intervals, Places, Skeleton } from '@zasluga/ui';
import { PerceivedOrderDocument, type PerceivedOrderQuery, type ValueFieldsFragment } from '../../gql';
import { PairTable } from './PairTable';
import styles from './result.module.css';

interface Props {
  campaignId: string;
  /** Retired ones included: they may have been in use then. */
  values: readonly ValueFieldsFragment[];
  /** With all pairs and the small print. */
  full?: boolean;
}

type Result = PerceivedOrderQuery['perceivedValueOrder'];

/** How all together see the order: places with their intervals, who wins, where majorities run in a circle, how far people agree. */
export function PerceivedOrder({ campaignId, values, full = false }: Props) {
  const { t } = useLocale();
  const { data, error, refetch } = useQuery(PerceivedOrderDocument, { variables: { campaignId } });
  if (!data) return error ? <ErrorState onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  const result = data.perceivedValueOrder;
  if (result.status !== 'OK')
    return (
      <EmptyState title={t(`ballots.result.${result.status}`)}>{t(`ballots.result.${result.status}.text`)}</EmptyState>
    );
  return (
    <div className={styles.result}>
      <Chart result={result} values={values} />
      <Findings result={result} values={values} />
      {full && <FirstShares result={result} values={values} />}
      {full && <PairTable result={result} values={values} />}
      {full && (
        <p className={styles.hint}>
          {t(`ballots.result.method.${result.method ?? 'KEMENY'}`)} {t('ballots.result.intervals')}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  result: Result;
  values: readonly ValueFieldsFragment[];
}

function Chart({ result, values }: PartProps) {
  const { t, inLocale } = useLocale();
  const valueOf = (id: string) => values.find((value) => value.id === id);
  return (
    <Places
      places={result.places.length}
      declaredLabel={t('ballots.result.declared')}
      rows={result.places.map(({ valueId, place, placeUntil, low, high }) => {
        const value = valueOf(valueId);
        const declared = value?.place ?? null;
        const where = place === placeUntil ? String(place) : `${place}–${placeUntil}`;
        const between =
          low === high ? null : t('ballots.result.between', { low: Math.round(low), high: Math.round(high) });
        return {
          id: valueId,
          label: inLocale(value ?? {}, 'name'),
          declared: place, // the numeral: rows stand in the perceived order
          accent: value?.isCustomer,
          marks: [
            {
              series: t('ballots.result.perceived'),
              declared,
              place: { median: (place + placeUntil) / 2, low: Math.min(low, place), high: Math.max(high, placeUntil) },
              text: [where, between].filter(Boolean).join(' · '),
            },
          ],
        };
      })}
    />
  );
}

/** An order hides whether the first is far ahead of the second: this shows it. */
function FirstShares({ result, values }: PartProps) {
  const { t, format, inLocale } = useLocale();
  const estimates = result.places.flatMap(({ valueId, firstShare }) => {
    const label = inLocale(values.find((value) => value.id === valueId) ?? {}, 'name');
    return firstShare
      ? [{ id: valueId, label, value: firstShare.estimate, low: firstShare.low, high: firstShare.high }]
      : [];
  });
  if (!estimates.length) return null;
  return (
    <Intervals
      title={t('ballots.result.first')}
      note={t('ballots.result.first.note')}
      estimates={estimates}
      write={(share) => format.percent(share)}
      shape="bars"
    />
  );
}

function Findings({ result, values }: PartProps) {
  const { t, format, inLocale } = useLocale();
  const nameOf = (id: string) => inLocale(values.find((value) => value.id === id) ?? {}, 'name');
  const close = result.places.flatMap(({ valueId, keptAboveNext: share }, i) =>
    share !== null && share < FIRM_SHARE ? [{ upper: valueId, lower: result.places[i + 1]!.valueId, share }] : [],
  );
  return (
    <ul className={styles.findings}>
      <li>{t('ballots.result.people', { people: result.people })}</li>
      {result.concordance !== null && (
        <li>
          {t(`ballots.result.agree.${concordanceWord(result.concordance)}`, {
            w: format.number(result.concordance, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          })}
        </li>
      )}
      {result.winnerId && <li>{t('ballots.result.winner', { name: nameOf(result.winnerId) })}</li>}
      {result.cycles.map((cycle) => (
        <li key={cycle.join()}>
          {t('ballots.result.cycle', { circle: [...cycle, cycle[0]!].map((id) => `«${nameOf(id)}»`).join(' → ') })}
        </li>
      ))}
      {result.optimalOrders > 1 && <li>{t('ballots.result.several', { count: result.optimalOrders })}</li>}
      {close.map(({ upper, lower, share }) => (
        <li key={upper}>
          {t('ballots.result.close', { upper: nameOf(upper), lower: nameOf(lower), share: format.percent(share) })}
        </li>
      ))}
    </ul>
  );
}
