import { Combobox } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import styles from './Composer.module.css';
import type { Receiver } from './draft';
import type { UnitOffer } from './units';

/** Somebody whom one may thank, in the list under the field. */
export function PersonOption({
  person,
}: {
  person: Receiver & { unit?: { nameRu?: string; nameEn?: string } | null };
}) {
  const { format, inLocale } = useLocale();
  const { nameRu, nameEn } = person.unit ?? {};
  const unitName = nameRu && nameEn && inLocale({ nameRu, nameEn }, 'name');
  return (
    <Combobox.Option value={person.id} className={styles.personOption}>
      <Avatar person={person} size={36} />
      <span className={styles.personLines}>
        <strong>{format.name(person)}</strong>
        <span>{[person.roleTitle, unitName].filter(Boolean).join(' · ')}</span>
      </span>
    </Combobox.Option>
  );
}

/** A whole unit, told apart from people by its sign and its words. */
export function UnitOption({ unit, own }: { unit: UnitOffer; own: boolean }) {
  const { t, inLocale } = useLocale();
  return (
    <Combobox.Option value={unit.id} className={styles.personOption}>
      <span className={styles.unitSign} aria-hidden>
        <IconUsersGroup size={20} stroke={1.75} />
      </span>
      <span className={styles.personLines}>
        <strong>{inLocale(unit, 'name')}</strong>
        <span>{t(own ? 'recognition.give.own_unit' : 'recognition.give.whole_unit', { count: unit.people })}</span>
      </span>
    </Combobox.Option>
  );
}
