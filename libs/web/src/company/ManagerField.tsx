import { useQuery } from '@apollo/client/react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import { FindManagerDocument } from '../gql';

interface Person {
  id: string;
  firstName: string;
  lastName: string;
}
interface Props {
  value: Person | null;
  onChange: (value: Person | null) => void;
  error?: string;
}

const PAUSE_MS = 120;

/** One person or nobody, found while typing. An emptied field means nobody. */
export function ManagerField({ value, onChange, error }: Props) {
  const { t, format } = useLocale();
  const [typed, setTyped] = useState<string>();
  const [query] = useDebouncedValue(typed?.trim() ?? '', PAUSE_MS);
  const { data, previousData } = useQuery(FindManagerDocument, { variables: { query }, skip: !query });
  const found = query ? ((data ?? previousData)?.searchPeople ?? []) : [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = value ? format.fullName(value) : '';

  function choose(id: string) {
    const person = found.find((one) => one.id === id);
    if (person) onChange(person);
    setTyped(undefined);
    combobox.closeDropdown();
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={t('company.field.manager')}
          description={t('company.person.manager_hint')}
          value={typed ?? shown}
          error={error}
          autoComplete="off"
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (!text.trim()) onChange(null);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => {
            setTyped(undefined);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typed || found.length === 0}>
        <Combobox.Options aria-label={t('company.field.manager')}>
          {found.map((person) => (
            <Combobox.Option value={person.id} key={person.id}>
              {[format.fullName(person), person.roleTitle].filter(Boolean).join(' · ')}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
