import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar, ErrorState } from '@zasluga/ui';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../frame';
import { PeopleWithPointsDocument } from '../../gql';
import styles from './manage.module.css';

const LETTERS_MIN = 2;

/** To somebody's statement; who looks at it stands in the log, and the page says so. */
export function FindPerson() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData, error } = useQuery(PeopleWithPointsDocument, {
    variables: { search },
    skip: search.length < LETTERS_MIN,
  });
  const people = search.length < LETTERS_MIN ? undefined : (data ?? previousData)?.employees.nodes;
  return (
    <div className={styles.form}>
      <TextInput
        type="search"
        label={t('points.find.label')}
        description={t('points.find.hint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={20} stroke={1.75} />}
        maxLength={100}
      />
      {error && <ErrorState text={tell(error)} />}
      {people && !people.length && <p role="status">{t('points.find.nobody')}</p>}
      {people && people.length > 0 && (
        <ul className={styles.found}>
          {people.map((person) => (
            <li key={person.id} className={styles.person}>
              <Avatar person={person} size={28} />
              <span>
                <Link to={`/admin/points/${person.id}`}>{format.fullName(person)}</Link>
                <span className={styles.hint}> {person.roleTitle}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
