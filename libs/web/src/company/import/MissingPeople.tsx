import { Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import type { PeopleImportPlanQuery } from '../../gql';
import styles from './import.module.css';

type Missing = PeopleImportPlanQuery['peopleImportPlan']['missing'];

interface Props {
  missing: Missing;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}
/** Longer lists are chosen as a whole. */
const LISTED = 200;

/** Who is not in the file stays, unless chosen here. Nobody is deleted. */
export function MissingPeople({ missing, chosen, onChange }: Props) {
  const { t } = useLocale();
  if (!missing.length) return null;
  const all = chosen.size === missing.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <details className={styles.fold}>
      <summary>{t('company.import.missing', { count: missing.length })}</summary>
      <p className={styles.hint}>{t('company.import.missing_hint')}</p>
      <Checkbox
        mb="sm"
        label={t('company.import.deactivate_all', { count: missing.length })}
        checked={all}
        indeterminate={!all && chosen.size > 0}
        onChange={() => onChange(all ? new Set() : new Set(missing.map((person) => person.id)))}
      />
      <ul className={styles.people}>
        {missing.slice(0, LISTED).map((person) => (
          <li key={person.id}>
            <Checkbox
              label={[person.name, person.number && `№ ${person.number}`, person.roleTitle].filter(Boolean).join(' · ')}
              checked={chosen.has(person.id)}
              onChange={() => toggle(person.id)}
            />
          </li>
        ))}
      </ul>
      {missing.length > LISTED && (
        <p className={styles.hint}>{t('company.import.and_more', { count: missing.length - LISTED })}</p>
      )}
    </details>
  );
}
