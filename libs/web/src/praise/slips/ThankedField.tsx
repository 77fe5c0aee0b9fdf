import { useQuery } from '@apollo/client/react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { type RefObject, useEffect, useState } from 'react';
import { PraisePeopleDocument } from '../../gql';
import { PersonOption } from '../PersonOption';
import styles from '../praise.module.css';
import type { Thanked } from './use-slip-draft';

const PAUSE_MS = 60;
const TEAM = 'team';

interface Props {
  input: RefObject<HTMLInputElement | null>;
  thanked: Thanked;
  error: string;
  /** `open`: letters are typed that name nobody yet. */
  onChange: (thanked: Thanked, open: boolean) => void;
  /** Somebody was chosen by Enter: on to the next field. */
  onChosen: () => void;
}

/** Somebody by a few letters and Enter, the whole team by its name, nobody by leaving it empty. */
export function ThankedField({ input, thanked, error, onChange, onChosen }: Props) {
  const { t, format } = useLocale();
  const nameOf = (one: Thanked) => (one === TEAM ? t('slips.team') : one ? format.name(one) : '');
  const [typed, setTyped] = useState(nameOf(thanked));
  const [search] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const wanted = !thanked && typed.trim() !== '' && search !== '';
  const { data, loading } = useQuery(PraisePeopleDocument, { variables: { query: search }, skip: !wanted });
  const people = wanted ? (data?.searchPeople ?? []) : [];
  const asksTeam =
    wanted &&
    t('slips.team')
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(search.toLowerCase()));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const first = asksTeam ? TEAM : people[0]?.id;
  useEffect(() => {
    if (first) combobox.selectFirstOption();
  }, [first, search]);

  function choose(id: string) {
    const chosen = id === TEAM ? TEAM : people.find((each) => each.id === id);
    if (!chosen) return;
    onChange(chosen, false);
    setTyped(nameOf(chosen));
    combobox.closeDropdown();
    onChosen();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={input}
          label={t('slips.who')}
          description={t('slips.who_hint')}
          error={error}
          value={typed}
          autoComplete="off"
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // letters that name nobody yet are no reason to save the slip
            if (event.key === 'Enter' && wanted) event.preventDefault();
          }}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            onChange(null, text.trim() !== '');
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted || (!first && loading)}>
        <Combobox.Options aria-label={t('slips.who')} className={styles.people}>
          {!first && <Combobox.Empty>{t('slips.nobody', { search })}</Combobox.Empty>}
          {asksTeam && (
            <Combobox.Option value={TEAM} className={styles.person}>
              <strong>{t('slips.team')}</strong>
            </Combobox.Option>
          )}
          {people.map((person) => (
            <PersonOption person={person} key={person.id} />
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
