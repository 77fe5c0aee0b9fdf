import type { PersonName } from '@zasluga/locale';
import { useLocale } from '@zasluga/locale';
import styles from './Avatar.module.css';

interface Props {
  person: PersonName;
  /** Side in px. */
  size?: 28 | 36 | 40 | 56;
}

/** Initials; the name itself always stands beside it, so screen readers skip this. */
export function Avatar({ person, size = 40 }: Props) {
  const { format } = useLocale();
  return (
    <span className={styles.avatar} style={{ width: size, height: size, fontSize: size * 0.36 }} aria-hidden>
      {format.initials(person)}
    </span>
  );
}
