import { useLocale } from '@zasluga/locale';
import type { SignalCardFragment } from '../../gql';

/** What was seen, in figures, and what is meant by the kind of signal. */
export function SeenText({ signal, className }: { signal: SignalCardFragment; className?: string }) {
  const { t, format } = useLocale();
  const { kind, share, count, month, usual, deviations, low, high, bits, usualBits, below, price, step } = signal;
  const { mean, index, median } = signal;
  const percent = (value?: number | null) => (value == null ? '' : format.percent(value));
  const decimal = (value?: number | null) =>
    format.number(value ?? 0, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <p>
        {t(`fairness.seen.${kind}`, {
          share: percent(share),
          count,
          month: month ? format.month(`${month}-15`) : '',
          usual: percent(usual),
          low: percent(low),
          high: percent(high),
          // entropy tells little to most: so many behaviours chosen alike have the same
          kinds: decimal(2 ** (bits ?? 0)),
          usualKinds: decimal(2 ** (usualBits ?? 0)),
          below: below == null ? t('fairness.below.few') : t('fairness.below.people', { n: below }),
          price: format.points(price ?? 0),
          step: format.number(step ?? 0),
          mean: decimal(mean),
          median: format.number(median ?? 0),
          index:
            index == null ? t('fairness.index.none') : t('fairness.index', { index: format.number(Math.round(index)) }),
        })}
        {deviations != null && (
          <> {t('fairness.seen.by_chance', { chance: percent(usual), deviations: decimal(deviations) })}</>
        )}
      </p>
      <p className={className}>{t(`fairness.kind.${kind}.means`)}</p>
    </>
  );
}
