import { IconPencil } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import type { RecoveryMenuQuery } from '../../gql';
import { useViewer } from '../../identity';
import styles from './menu.module.css';

type Item = RecoveryMenuQuery['recoveryMenu']['items'][number];

/** Where an entry begins with that item; without one with nothing but the sheet. */
export const giving = (itemId: string): string => `/decisions?give=${itemId}`;

export function MenuTiles({ items }: { items: readonly Item[] }) {
  const { t } = useLocale();
  return (
    <ul className={styles.tiles}>
      {items.map((item) => (
        <li key={item.id}>
          <Tile item={item} />
        </li>
      ))}
      <li>
        <Link className={styles.tile} to={giving('own')} data-own>
          <span className={styles.name}>
            <IconPencil size={20} stroke={1.75} aria-hidden /> {t('guidance.menu.own')}
          </span>
          <span className={styles.meta}>{t('guidance.menu.own_text')}</span>
        </Link>
      </li>
    </ul>
  );
}

function Tile({ item }: { item: Item }) {
  const { t, format, inLocale } = useLocale();
  const { currency } = useViewer().company;
  const cost = item.costMinor ? format.money(item.costMinor, currency) : t('guidance.menu.free');
  return (
    <Link className={styles.tile} to={giving(item.id)}>
      <span className={styles.name}>{inLocale(item, 'name')}</span>
      <span className={styles.meta}>{`${t(`guidance.deed.${item.deed}`)} · ${cost}`}</span>
      {item.stock !== null && (
        <span className={item.stock > 0 ? styles.meta : styles.out}>
          {item.stock > 0 ? t('guidance.menu.stock', { stock: item.stock }) : t('guidance.menu.out')}
        </span>
      )}
    </Link>
  );
}
