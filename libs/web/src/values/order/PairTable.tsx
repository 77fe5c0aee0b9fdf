import { useLocale } from '@zasluga/locale';
import type { PerceivedOrderQuery, ValueFieldsFragment } from '../../gql';
import styles from './result.module.css';

interface Props {
  result: PerceivedOrderQuery['perceivedValueOrder'];
  values: readonly ValueFieldsFragment[];
}

/** Each value against each other one: what share of the people ranks the row above the column. */
export function PairTable({ result, values }: Props) {
  const { t, format, inLocale } = useLocale();
  const nameOf = (id: string) => inLocale(values.find((value) => value.id === id) ?? {}, 'name');
  const caption = t('ballots.pairs.title');
  return (
    <section className={styles.pairs}>
      <h3>{caption}</h3>
      <p className={styles.hint}>{t('ballots.pairs.how')}</p>
      <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {result.places.map(({ valueId }, i) => (
                <th key={valueId} scope="col">
                  <span aria-hidden>{i + 1}</span>
                  <span className="visually-hidden">{nameOf(valueId)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.places.map(({ valueId }, row) => (
              <tr key={valueId}>
                <th scope="row">
                  {row + 1}. {nameOf(valueId)}
                </th>
                {result.pairShares[row]!.map((share, column) => (
                  <td
                    key={result.places[column]!.valueId}
                    data-most={share > result.pairShares[column]![row]! || undefined}
                  >
                    {row === column ? '·' : format.percent(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
