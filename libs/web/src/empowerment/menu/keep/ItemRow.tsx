import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { StepButtons } from '@zasluga/ui';
import type { KeptItemFragment } from '../../../gql';
import { useViewer } from '../../../identity';
import styles from './keep.module.css';

interface Props {
  item: KeptItemFragment;
  at: number;
  count: number;
  places: readonly { id: string }[];
  onStep: (by: 1 | -1) => void;
  onEdit: () => void;
  onRetire: () => void;
}

export function ItemRow({ item, at, count, places, onStep, onEdit, onRetire }: Props) {
  const { t, format, inLocale } = useLocale();
  const { currency } = useViewer().company;
  const name = inLocale(item, 'name');
  const open = item.places.filter(({ placeId }) => places.some(({ id }) => id === placeId)).length;
  const where =
    open === 0
      ? t('guidance.admin.nowhere')
      : open === places.length
        ? t('guidance.admin.everywhere')
        : t('guidance.admin.places', { count: open });
  const cost = item.costMinor ? format.money(item.costMinor, currency) : t('guidance.menu.free');
  return (
    <li className={styles.item}>
      {!item.retiredAt && <span className={styles.number}>{at + 1}</span>}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.meta}>{[t(`guidance.deed.${item.deed}`), cost, where].join(' · ')}</span>
      </span>
      <span className={styles.deeds}>
        {!item.retiredAt && <StepButtons name={name} mayRise={at > 0} maySink={at < count - 1} onStep={onStep} />}
        <Button variant="subtle" px="xs" onClick={onEdit}>
          {t('guidance.admin.edit')}
          <span className="visually-hidden">: {name}</span>
        </Button>
        <Button variant="subtle" px="xs" onClick={onRetire}>
          {t(item.retiredAt ? 'guidance.admin.back' : 'guidance.admin.retire')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </span>
    </li>
  );
}
