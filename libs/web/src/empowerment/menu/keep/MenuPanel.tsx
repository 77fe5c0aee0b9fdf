import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { menuLength } from '@zasluga/domain';
import { moved } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useComplain, useFailureText, useFocusOn } from '../../../frame';
import {
  type KeptItemFragment,
  KeptMenuDocument,
  MenuPlacesDocument,
  type MenuPlacesQuery,
  OrderMenuDocument,
  RetireMenuItemDocument,
} from '../../../gql';
import { ItemForm } from './ItemForm';
import { ItemRow } from './ItemRow';
import styles from './keep.module.css';

type Place = MenuPlacesQuery['places'][number];

/** The menu with its order, places and what was taken off. */
export function MenuPanel() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [edited, setEdited] = useState<KeptItemFragment | 'new' | null>(null);
  const { data, error, refetch } = useQuery(KeptMenuDocument, { fetchPolicy: 'cache-and-network' });
  const placesRead = useQuery(MenuPlacesDocument);
  const known = placesRead.data?.places;
  const failed = [{ error, refetch }, ...(known ? [] : [placesRead])].find((one) => one.error);
  const places = (known ?? []).filter(({ closedAt }) => !closedAt);
  const items = data?.keptMenu.filter(({ retiredAt }) => !retiredAt);
  const retired = data?.keptMenu.filter(({ retiredAt }) => retiredAt) ?? [];
  return (
    <Card
      title={t('guidance.admin.menu')}
      actions={
        <Button onClick={() => setEdited('new')} data-deed="add-item">
          {t('guidance.admin.add')}
        </Button>
      }
    >
      {failed?.error && <ErrorState text={tell(failed.error)} onRetry={() => void failed.refetch()} />}
      {!items && !error && <Skeleton lines={5} />}
      {items?.length === 0 && (
        <EmptyState title={t('guidance.admin.empty')}>{t('guidance.admin.empty_text')}</EmptyState>
      )}
      {items && <Lengths items={items} places={places} />}
      {items && items.length > 0 && <Items items={items} places={places} onEdit={setEdited} />}
      {retired.length > 0 && (
        <details className={styles.retired}>
          <summary>{t('guidance.admin.retired', { count: retired.length })}</summary>
          <Items items={retired} places={places} onEdit={setEdited} />
        </details>
      )}
      {/* opened before the places are known, a new item would be given at none of them */}
      {edited && known && (
        <ItemForm
          item={edited === 'new' ? null : edited}
          places={places}
          onClose={() => setEdited(null)}
          onChanged={() => void refetch()}
        />
      )}
    </Card>
  );
}

interface ItemsProps {
  items: readonly KeptItemFragment[];
  places: readonly Place[];
  onEdit: (item: KeptItemFragment) => void;
}

function Items({ items, places, onEdit }: ItemsProps) {
  const { t, inLocale } = useLocale();
  const failed = useComplain();
  const [said, setSaid] = useState('');
  const list = useFocusOn<HTMLOListElement>(items.length);
  const [order] = useMutation(OrderMenuDocument, { refetchQueries: [KeptMenuDocument] });
  const [retire] = useMutation(RetireMenuItemDocument);

  function move(from: number, by: 1 | -1) {
    const ids = moved(
      items.map(({ id }) => id),
      from,
      from + by,
    );
    const name = inLocale(items[from]!, 'name');
    order({ variables: { ids: [...ids] } }).then(
      () => setSaid(t('guidance.admin.moved', { name, place: from + by + 1, count: items.length })),
      failed,
    );
  }

  const setRetired = (item: KeptItemFragment, retired: boolean, undoes = false) =>
    retire({ variables: { id: item.id, retired } }).then(() => {
      if (undoes) return;
      showToast({
        text: t(retired ? 'guidance.admin.retired_done' : 'guidance.admin.back_done', { name: inLocale(item, 'name') }),
        action: { label: t('guidance.admin.undo'), run: () => void setRetired(item, !retired, true) },
      });
    }, failed);

  return (
    <>
      <ol className={styles.items} ref={list}>
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            at={at}
            count={items.length}
            places={places}
            onStep={(by) => move(at, by)}
            onEdit={() => onEdit(item)}
            onRetire={() => void setRetired(item, !item.retiredAt)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** A hint where a place's menu is short or long; it forbids nothing. */
function Lengths({ items, places }: Omit<ItemsProps, 'onEdit'>) {
  const { t, inLocale } = useLocale();
  const lengthOf = (place: Place) =>
    menuLength(items.filter((item) => item.places.some(({ placeId }) => placeId === place.id)).length);
  const named = (length: 'few' | 'many') =>
    places
      .filter((place) => lengthOf(place) === length)
      .map((place) => inLocale(place, 'name'))
      .join(', ');
  return (
    <div className={styles.lengths}>
      <p>{t('guidance.admin.menu_hint')}</p>
      {(['few', 'many'] as const).map(
        (length) => named(length) && <p key={length}>{t(`guidance.admin.${length}`, { places: named(length) })}</p>,
      )}
    </div>
  );
}
