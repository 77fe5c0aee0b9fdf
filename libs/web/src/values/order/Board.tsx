import { ActionIcon, Button } from '@mantine/core';
import { IconEqual, IconPlus, IconX } from '@tabler/icons-react';
import { dragged, leftOut, placesFrom, stepped, tiedOrNot } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { StepButtons } from '@zasluga/ui';
import { useState } from 'react';
import type { ValueFieldsFragment } from '../../gql';
import { SortableList, SortableRow } from '../sorting/SortableList';
import { ValueIcon } from '../ValueIcon';
import styles from './order.module.css';

interface Props {
  values: readonly ValueFieldsFragment[];
  /** The order in which those without a place are offered. */
  offered: readonly string[];
  tiers: readonly (readonly string[])[];
  onChange: (tiers: string[][]) => void;
}

/** The order as a list: a tap gives the next place, then by dragging, by buttons or by keys; equals share a place. */
export function Board({ values, offered, tiers, onChange }: Props) {
  const { t, inLocale } = useLocale();
  const [said, setSaid] = useState('');
  const byId = new Map(values.map((value) => [value.id, value]));
  const ranked = placesFrom(tiers);
  const rest = offered.filter((id) => !ranked.some(({ valueId }) => valueId === id));
  const nameOf = (id: string) => inLocale(byId.get(id) ?? {}, 'name');

  function change(next: string[][], id: string) {
    onChange(next);
    const place = placesFrom(next).find(({ valueId }) => valueId === id)?.place;
    setSaid(
      place
        ? t('ballots.stands', { name: nameOf(id), place, count: next.length })
        : t('ballots.stands_nowhere', { name: nameOf(id) }),
    );
  }

  return (
    <div className={styles.board}>
      {ranked.length > 0 && (
        <SortableList
          ids={ranked.map(({ valueId }) => valueId)}
          nameOf={nameOf}
          onMove={(from, to) => change(dragged(tiers, from, to), ranked[from]!.valueId)}
        >
          {ranked.map(({ valueId: id, place }, i) => (
            <SortableRow key={id} id={id} name={nameOf(id)}>
              <Place place={place} isTied={ranked[i - 1]?.place === place} />
              <Name value={byId.get(id)} />
              <StepButtons
                name={nameOf(id)}
                mayRise={place > 1 || tiers[place - 1]!.length > 1}
                maySink={place < tiers.length || tiers[place - 1]!.length > 1}
                onStep={(by) => change(stepped(tiers, id, by), id)}
              >
                <ActionIcon
                  className={styles.tie}
                  disabled={i === 0 && tiers[0]!.length === 1}
                  aria-pressed={tiers[place - 1]!.length > 1}
                  aria-label={t('ballots.tie', { name: nameOf(id) })}
                  title={t('ballots.tie_hint')}
                  onClick={() => change(tiedOrNot(tiers, id), id)}
                >
                  <IconEqual size={20} stroke={1.75} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('ballots.leave_out', { name: nameOf(id) })}
                  title={t('ballots.leave_out_hint')}
                  onClick={() => change(leftOut(tiers, id), id)}
                >
                  <IconX size={20} stroke={1.75} />
                </ActionIcon>
              </StepButtons>
            </SortableRow>
          ))}
        </SortableList>
      )}
      {rest.length > 0 && (
        <div className={styles.rest}>
          <h3>{t(ranked.length ? 'ballots.rest' : 'ballots.rest_first')}</h3>
          <ul className={styles.choices}>
            {rest.map((id) => (
              <li key={id}>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={18} stroke={2} />}
                  className={styles.choice}
                  onClick={() => change([...tiers.map((tier) => [...tier]), [id]], id)}
                >
                  {nameOf(id)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

function Place({ place, isTied }: { place: number; isTied: boolean }) {
  const { t } = useLocale();
  return (
    <span className={styles.place} data-tied={isTied || undefined}>
      <span aria-hidden>{isTied ? '=' : place}</span>
      <span className="visually-hidden">{t('ballots.place', { place })}</span>
    </span>
  );
}

function Name({ value }: { value: ValueFieldsFragment | undefined }) {
  const { inLocale } = useLocale();
  if (!value) return null;
  return (
    <span className={styles.words}>
      <span className={styles.name}>
        <ValueIcon icon={value.icon} colour={value.colour} size={20} />
        {inLocale(value, 'name')}
      </span>
      <span className={styles.hint}>{inLocale(value, 'description')}</span>
    </span>
  );
}
