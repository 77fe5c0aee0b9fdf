import { Checkbox, NumberInput } from '@mantine/core';
import { MENU_STOCK_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import type { MenuPlacesQuery } from '../../../gql';
import styles from './keep.module.css';

export type Place = MenuPlacesQuery['places'][number];
/** Place → how many are left there; '' where nobody counts. */
export type Chosen = Readonly<Record<string, number | ''>>;

interface Props {
  places: readonly Place[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

export function ItemPlaces({ places, chosen, onChange }: Props) {
  const { t, inLocale } = useLocale();
  const here = places.filter(({ id }) => id in chosen);
  const without = (ids: readonly string[]) =>
    Object.fromEntries(Object.entries(chosen).filter(([id]) => !ids.includes(id)));
  const all = here.length === places.length;
  return (
    <fieldset className={styles.places}>
      <legend>{t('guidance.item.places')}</legend>
      <p className={styles.meta}>{t('guidance.item.stock_hint')}</p>
      {places.length > 1 && (
        <Checkbox
          label={t('guidance.item.all_places')}
          checked={all}
          indeterminate={here.length > 0 && !all}
          onChange={() =>
            onChange(
              all
                ? without(places.map(({ id }) => id))
                : { ...Object.fromEntries(places.map(({ id }) => [id, '' as const])), ...chosen },
            )
          }
        />
      )}
      <ul className={styles.placeList}>
        {places.map((place) => {
          const name = inLocale(place, 'name');
          const stock = chosen[place.id];
          return (
            <li key={place.id}>
              <Checkbox
                label={name}
                checked={stock !== undefined}
                onChange={() => onChange(stock === undefined ? { ...chosen, [place.id]: '' } : without([place.id]))}
              />
              {stock !== undefined && (
                <NumberInput
                  className={styles.stock}
                  aria-label={t('guidance.item.stock', { place: name })}
                  placeholder="∞"
                  value={stock}
                  onChange={(typed) => onChange({ ...chosen, [place.id]: typeof typed === 'number' ? typed : '' })}
                  min={-MENU_STOCK_MAX}
                  max={MENU_STOCK_MAX}
                  allowDecimal={false}
                  hideControls
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
