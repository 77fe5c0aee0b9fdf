import { Button, Checkbox, TextInput } from '@mantine/core';
import { MOST_WORKSHOP_BEHAVIOURS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { ValuePill } from '@zasluga/ui';
import { useState } from 'react';
import type { WorkshopChoicesQuery } from '../../../gql';
import { SIGN } from '../SplitBar';
import styles from './keep.module.css';

export type Choice = WorkshopChoicesQuery['line'][number];

interface Props {
  acts: readonly Choice[];
  ids: readonly string[];
  full: boolean;
  onToggle: (id: string) => void;
}

/** Everything that may be talked over. */
export function Choices({ acts, ids, full, onToggle }: Props) {
  const { t, inLocale } = useLocale();
  const [search, setSearch] = useState('');
  const sought = search.trim().toLowerCase();
  const shown = acts.filter((act) => inLocale(act, 'text').toLowerCase().includes(sought));
  const contested = acts
    .filter((act) => act.isContested && !ids.includes(act.id))
    .slice(0, MOST_WORKSHOP_BEHAVIOURS - ids.length);
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          label={t('workshop.open.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {contested.length > 0 && (
          <Button variant="default" onClick={() => contested.forEach(({ id }) => onToggle(id))}>
            {t('workshop.open.contested')}
          </Button>
        )}
      </div>
      <p role="status" className={full ? styles.note : 'visually-hidden'}>
        {full && t('workshop.open.full', { max: MOST_WORKSHOP_BEHAVIOURS })}
      </p>
      {shown.length === 0 && <p className={styles.note}>{t('workshop.open.nothing')}</p>}
      <ul className={styles.choices}>
        {shown.map((act) => (
          <li key={act.id} className={styles.choice} data-side={act.side}>
            <Checkbox
              checked={ids.includes(act.id)}
              disabled={full && !ids.includes(act.id)}
              onChange={() => onToggle(act.id)}
              label={inLocale(act, 'text')}
            />
            <p className={styles.meta}>
              <span className={styles.side}>
                <span aria-hidden>{SIGN[act.side === 'FOR' ? 'for' : 'against']}</span>{' '}
                {t(act.side === 'FOR' ? 'workshop.verdict.for' : 'workshop.verdict.against')}
              </span>
              {act.state === 'PROPOSED' && <span>{t('workshop.proposed')}</span>}
              {act.isContested && <span className={styles.contested}>{t('workshop.contested')}</span>}
              <ValuePill name={inLocale(act.value, 'name')} colour={act.value.colour} place={act.value.place} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
