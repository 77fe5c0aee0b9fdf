import { useQuery } from '@apollo/client/react';
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import { useEffect, useRef, useState } from 'react';
import { SearchPeopleDocument } from '../../gql';
import styles from './Composer.module.css';
import type { Receiver } from './draft';

interface Props {
  chosen: readonly Receiver[];
  onChange: (chosen: readonly Receiver[]) => void;
  /** Shown before anything is typed. */
  suggested: readonly Receiver[];
  error?: string;
}

const MAX_RECEIVERS = 20;
const PAUSE_MS = 120;

/** Finds people by any part of the name, transliteration or the wrong keyboard layout: the server knows how. */
export function PeoplePicker({ chosen, onChange, suggested, error }: Props) {
  const { t, format } = useLocale();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // the form appears after its dialog has looked for something to focus
  useEffect(() => {
    if (chosen.length === 0) field.current?.focus();
  }, []);
  const [announced, setAnnounced] = useState('');
  const [search] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data, previousData, loading } = useQuery(SearchPeopleDocument, {
    variables: { query: search },
    skip: search === '',
  });
  const found: readonly (Receiver & { unit?: { nameRu: string; nameEn: string } | null })[] =
    search === '' ? suggested : ((data ?? previousData)?.searchPeople ?? []);
  const offered = found.filter(({ id }) => !chosen.some((person) => person.id === id));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  function add(id: string) {
    const person = offered.find((each) => each.id === id);
    if (!person || chosen.length >= MAX_RECEIVERS) return;
    const { firstName, lastName, roleTitle } = person;
    onChange([...chosen, { id, firstName, lastName, roleTitle }]);
    setTyped('');
    field.current?.focus();
    setAnnounced(t('recognition.give.added', { name: format.name(person), count: chosen.length + 1 }));
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={add} withinPortal={false}>
      <Combobox.DropdownTarget>
        <PillsInput label={t('recognition.give.to')} error={error} onClick={() => combobox.openDropdown()} size="md">
          <Pill.Group>
            {chosen.map((person) => (
              <Pill
                key={person.id}
                size="md"
                withRemoveButton
                onRemove={() => onChange(chosen.filter(({ id }) => id !== person.id))}
                removeButtonProps={{
                  'aria-label': t('recognition.give.remove', { name: format.name(person) }),
                  tabIndex: 0,
                  'aria-hidden': false,
                }}
              >
                {format.name(person)}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={field}
                value={typed}
                aria-label={t('recognition.give.to')}
                placeholder={chosen.length === 0 ? t('recognition.give.to_placeholder') : ''}
                onFocus={() => chosen.length === 0 && combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.selectFirstOption();
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && typed === '' && chosen.length > 0) onChange(chosen.slice(0, -1));
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={offered.length === 0 && (search === '' || loading)}>
        <Combobox.Options aria-label={t('recognition.give.to')}>
          {offered.length === 0 && <Combobox.Empty>{t('recognition.give.nobody', { search })}</Combobox.Empty>}
          {offered.map((person) => (
            <Combobox.Option value={person.id} key={person.id} className={styles.personOption}>
              <Avatar person={person} size={36} />
              <PersonLines person={person} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <span className="visually-hidden" role="status">
        {announced}
      </span>
    </Combobox>
  );
}

function PersonLines({ person }: { person: Receiver & { unit?: { nameRu: string; nameEn: string } | null } }) {
  const { format, inLocale } = useLocale();
  return (
    <span className={styles.personLines}>
      <strong>{format.name(person)}</strong>
      <span>{[person.roleTitle, person.unit && inLocale(person.unit, 'name')].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
