import { IconUsersGroup } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import { Link } from 'react-router';
import type { RecognitionCardFragment } from '../../gql';
import styles from './RecognitionCard.module.css';

type Thanked = Pick<RecognitionCardFragment, 'receivers' | 'units'>;

/** The first of those who are thanked: a person's initials, otherwise the sign of a unit. */
export function Face({ receivers }: Thanked) {
  const first = receivers[0]?.employee;
  if (first) return <Avatar person={first} />;
  return (
    <span className={styles.unitFace} aria-hidden>
      <IconUsersGroup size={22} stroke={1.75} />
    </span>
  );
}

/** People by name, units as wholes; each leads to the thanks it got. */
export function Receivers({ receivers, units }: Thanked) {
  const { t, format, inLocale } = useLocale();
  const links = [
    ...receivers.map(({ employee }) => ({
      id: employee.id,
      to: `/?person=${employee.id}`,
      text: format.name(employee),
    })),
    ...units.map((unit) => ({
      id: unit.id,
      to: `/?unit=${unit.id}`,
      text: t('recognition.unit.whole', { name: inLocale(unit, 'name') }),
    })),
  ];
  return (
    <span className={styles.receivers}>
      {links.map(({ id, to, text }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <Link to={to}>{text}</Link>
        </span>
      ))}
    </span>
  );
}

/** All who are thanked, in a sentence: for screen readers and titles. */
export function useThankedNames() {
  const { format, inLocale } = useLocale();
  return ({ receivers, units }: Thanked) =>
    format.list([
      ...receivers.map(({ employee }) => format.name(employee)),
      ...units.map((unit) => inLocale(unit, 'name')),
    ]);
}
