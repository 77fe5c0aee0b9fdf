import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import type { ValueFieldsFragment } from '../gql';
import styles from './PlacedValue.module.css';
import { ValueIcon } from './ValueIcon';

type Placed = Pick<
  ValueFieldsFragment,
  'place' | 'nameRu' | 'nameEn' | 'descriptionRu' | 'descriptionEn' | 'icon' | 'colour' | 'isCustomer'
>;

interface Props {
  value: Placed;
  /** Of the heading: one below the page's own or the section's. */
  heading: 'h2' | 'h3';
  children?: ReactNode;
}

/** A line of the declared order: its place, its name, what it means, and whatever belongs to it. */
export function PlacedValue({ value, heading: Heading, children }: Props) {
  const { t, inLocale } = useLocale();
  return (
    <li className={styles.value} data-customer={value.isCustomer || undefined}>
      <span className={styles.place} aria-hidden={value.place === null}>
        {value.place ?? '–'}
      </span>
      <div className={styles.words}>
        <Heading className={styles.name}>
          <ValueIcon icon={value.icon} colour={value.colour} />
          {inLocale(value, 'name')}
        </Heading>
        {value.isCustomer && <span className={styles.tag}>{t('values.customers')}</span>}
        {value.place === null && <span className={styles.tag}>{t('values.no_place')}</span>}
        <p>{inLocale(value, 'description')}</p>
        {children}
      </div>
    </li>
  );
}
