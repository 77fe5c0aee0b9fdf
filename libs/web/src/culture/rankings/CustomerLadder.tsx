import { useLocale } from '@zasluga/locale';
import styles from '../culture.module.css';
import { kindOf, nameOf, type Rankings, writePlace } from './rows';

type Position = Rankings['customer'][number];

/** Where the customer's value stands in each order, with its neighbours (metric M6) and the gap to what is declared (M7). */
export function CustomerLadder({ report }: { report: Rankings }) {
  const { t, format, inLocale } = useLocale();
  const [first] = report.customer;
  const own = nameOf(report, first!.valueId, inLocale);
  const neighbour = (one: Position['above'], kind: Position['kind']) => {
    if (!one) return '—';
    const name = nameOf(report, one.valueId, inLocale);
    return kind === 'DECLARED'
      ? name
      : t('culture.rankings.neighbour', { name, probability: Math.min(0.99, one.probability) });
  };
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder" className={styles.section}>
        {t('culture.rankings.where', { value: own })}
      </h2>
      <ul className={styles.ladder}>
        {report.customer.map((position) => (
          <li key={position.kind}>
            <h3>{kindOf(position.kind, t)}</h3>
            <p className={styles.neighbour}>{neighbour(position.above, position.kind)}</p>
            <p className={styles.own}>
              {own}, {writePlace(position, t)}
            </p>
            <p className={styles.neighbour}>{neighbour(position.below, position.kind)}</p>
          </li>
        ))}
      </ul>
      {report.shamGap && <p className={styles.notes}>{gapInWords(report.shamGap)}</p>}
      {report.inversions.length > 0 && (
        <>
          <h3 className={styles.section}>{t('culture.rankings.inverted')}</h3>
          <ul className={styles.inversions}>
            {report.inversions.map(({ first: from, second, upperId, lowerId, probability }) => (
              <li key={`${from} ${second} ${upperId} ${lowerId}`}>
                {t('culture.rankings.inversion', {
                  first: from.toLowerCase(),
                  second: second.toLowerCase(),
                  upper: nameOf(report, upperId, inLocale),
                  lower: nameOf(report, lowerId, inLocale),
                  probability: Math.min(0.99, probability),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );

  function gapInWords({ estimate, low, high, signal }: NonNullable<Rankings['shamGap']>): string {
    const kind = !signal ? 'chance' : estimate > 0 ? 'lower' : 'higher';
    const [from, until] = estimate < 0 ? [-high, -low] : [low, high];
    return t('culture.rankings.gap', {
      kind,
      gap: Math.abs(estimate),
      low: format.number(from),
      high: format.number(until),
    });
  }
}
