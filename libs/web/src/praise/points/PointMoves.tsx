import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { PraisePointMovesDocument } from '../../gql';
import styles from './points.module.css';

/** Where the point stood before; nothing while it never moved. */
export function PointMoves({ id }: { id: string }) {
  const { t, inLocale, format } = useLocale();
  const { data } = useQuery(PraisePointMovesDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data?.praisePointMoves.length) return null;
  return (
    <section>
      <h3>{t('praise.point.moves')}</h3>
      <ul className={styles.moves}>
        {data.praisePointMoves.map((move) => (
          <li key={move.id}>
            {inLocale(move, 'from')} → {inLocale(move, 'to')}
            <small>
              {format.date(move.movedAt)}, {move.by}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
