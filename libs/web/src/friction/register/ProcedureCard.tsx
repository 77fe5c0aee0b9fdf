import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Care, Colour, Counts, State, Vote } from './Marks';
import type { Item } from './procedure';
import styles from './register.module.css';

interface Props {
  item: Item;
  /** False on the board: the column says it already, and there is little room. */
  withState?: boolean;
  children?: ReactNode;
}

/** One procedure in a list or on the board. */
export function ProcedureCard({ item, withState = true, children }: Props) {
  const { inLocale } = useLocale();
  // on the board it stands below the name of its column
  const Name = withState ? 'h2' : 'h3';
  return (
    <article className={styles.card} data-colour={item.colour}>
      {(withState || item.colour === 'RED') && (
        <p className={styles.tags}>
          {withState && <State state={item.state} />}
          <Colour colour={item.colour} />
        </p>
      )}
      <Name className={styles.name}>
        <Link to={`/friction/${item.id}`}>{item.name}</Link>
      </Name>
      <Counts item={item} />
      {item.touchpoints.length > 0 && (
        <p className={styles.meta}>{item.touchpoints.map((at) => inLocale(at, 'name')).join(' · ')}</p>
      )}
      <Care item={item} />
      <div className={styles.deeds}>
        <Vote item={item} compact={!withState} />
        {children}
      </div>
    </article>
  );
}
