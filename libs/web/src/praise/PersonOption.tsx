import { Combobox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import styles from './praise.module.css';

export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  roleTitle: string;
}

/** Somebody who was found, in the list below the field. */
export function PersonOption({ person }: { person: Person }) {
  const { format } = useLocale();
  return (
    <Combobox.Option value={person.id} className={styles.person}>
      <Avatar person={person} size={36} />
      <span>
        <strong>{format.name(person)}</strong>
        <small>{person.roleTitle}</small>
      </span>
    </Combobox.Option>
  );
}
