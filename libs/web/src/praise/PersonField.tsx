import { useQuery } from '@apollo/client/react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import { PraisePeopleDocument } from '../gql';
import { type Person, PersonOption } from './PersonOption';
import styles from './praise.module.css';

interface Props {
  label: string;
  description?: string;
  chosen: Person | null;
  onChange: (person: Person | null) => void;
  /** What the customer typed: searched for at once. */
  hint?: string;
  error?: string;
}

const PAUSE_MS = 120;

/** One person, found by any part of the name, transliteration or the wrong keyboard layout. */
export function PersonField({ label, description, chosen, onChange, hint = '', error }: Props) {
  const { t, format } = useLocale();
  const [typed, setTyped] = useState(chosen ? format.name(chosen) : hint);
  const [search] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const wanted = !chosen && search !== '';
  const { data, loading } = useQuery(PraisePeopleDocument, { variables: { query: search }, skip: !wanted });
  const found = wanted ? (data?.searchPeople ?? []) : [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  function choose(id: string) {
    const person = found.find((each) => each.id === id);
    if (!person) return;
    onChange(person);
    setTyped(format.name(person));
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          data-autofocus
          label={label}
          description={description}
          error={error}
          value={typed}
          autoComplete="off"
          onFocus={() => wanted && combobox.openDropdown()} // else there is nothing to show, and Escape is the dialog's
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(null);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted || (found.length === 0 && loading)}>
        <Combobox.Options aria-label={label} className={styles.people}>
          {found.length === 0 && <Combobox.Empty>{t('praise.assign.nobody', { search })}</Combobox.Empty>}
          {found.map((person) => (
            <PersonOption person={person} key={person.id} />
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
