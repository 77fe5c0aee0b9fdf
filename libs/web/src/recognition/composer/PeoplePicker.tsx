import { useQuery } from '@apollo/client/react';
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { isFoundBy, searchText } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../frame';
import { SearchPeopleDocument, UnitsToThankDocument } from '../../gql';
import type { Colleague, Draft, Receiver, ThankedUnit } from './draft';
import { PersonOption, UnitOption } from './options';
import { type UnitOffer, unitsToOffer } from './units';

interface Props {
  people: readonly Receiver[];
  units: readonly ThankedUnit[];
  onChange: (change: Partial<Pick<Draft, 'receivers' | 'units'>>) => void;
  /** Shown before anything is typed. */
  suggested: readonly Colleague[];
  /** Among whom names are looked for without a line; where nobody is given, it needs one. */
  known?: readonly Colleague[];
  away?: boolean;
  error?: string;
  /** What the people are picked for; to be thanked unless told otherwise. */
  label?: string;
}

const MAX_PEOPLE = 20;
const MAX_UNITS = 5;
const MAX_FOUND = 8;
const PAUSE_MS = 120;

/** Finds people by any part of the name, transliteration or the wrong keyboard layout (the server knows how), and whole units likewise. */
export function PeoplePicker({ people, units, onChange, suggested, known, away = false, error, label }: Props) {
  const { t, format, inLocale } = useLocale();
  const asked = label ?? t('recognition.give.to');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const count = people.length + units.length;
  // the form appears after its dialog has looked for something to focus
  useEffect(() => {
    if (count === 0) field.current?.focus();
  }, []);
  const [announced, setAnnounced] = useState('');
  const { search, loading, offered, lost } = useOffers(typed.trim(), { suggested, known, away }, { people, units });
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  function add(id: string) {
    const offer = offered.find((each) => each.id === id);
    if (!offer) return;
    if ('people' in offer) {
      if (units.length >= MAX_UNITS) return;
      onChange({ units: [...units, { id, nameRu: offer.nameRu, nameEn: offer.nameEn }] });
    } else {
      if (people.length >= MAX_PEOPLE) return;
      const { firstName, lastName, roleTitle, unit } = offer;
      onChange({ receivers: [...people, { id, firstName, lastName, roleTitle, unitId: unit?.id ?? null }] });
    }
    const name = 'people' in offer ? inLocale(offer, 'name') : format.name(offer);
    setTyped('');
    field.current?.focus();
    setAnnounced(t('recognition.give.added', { name, count: count + 1 }));
    combobox.closeDropdown();
  }

  function removeLast() {
    if (units.length > 0) onChange({ units: units.slice(0, -1) });
    else if (people.length > 0) onChange({ receivers: people.slice(0, -1) });
  }

  return (
    <Combobox store={combobox} onOptionSubmit={add} withinPortal={false}>
      <Combobox.DropdownTarget>
        <PillsInput
          label={asked}
          description={lost && t('recognition.give.known_only')}
          error={error}
          onClick={() => combobox.openDropdown()}
          size="md"
        >
          <Pill.Group>
            {people.map((person) => (
              <Chosen
                key={person.id}
                name={format.name(person)}
                onRemove={() => onChange({ receivers: people.filter(({ id }) => id !== person.id) })}
              />
            ))}
            {units.map((unit) => (
              <Chosen
                key={unit.id}
                name={t('recognition.unit.whole', { name: inLocale(unit, 'name') })}
                onRemove={() => onChange({ units: units.filter(({ id }) => id !== unit.id) })}
              />
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={field}
                data-autofocus={count === 0 || undefined} // the form may stand before its dialog looks
                value={typed}
                aria-label={asked}
                placeholder={
                  count > 0 ? '' : t(away ? 'recognition.give.to_placeholder_away' : 'recognition.give.to_placeholder')
                }
                onFocus={() => count === 0 && combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.selectFirstOption();
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && typed === '') removeLast();
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={offered.length === 0 && (search === '' || loading)}>
        <Combobox.Options aria-label={asked}>
          {offered.length === 0 && <Combobox.Empty>{t('recognition.give.nobody', { search })}</Combobox.Empty>}
          {offered.map((offer) =>
            'people' in offer ? (
              <UnitOption key={offer.id} unit={offer} own={search === ''} />
            ) : (
              <PersonOption key={offer.id} person={offer} />
            ),
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
      <span className="visually-hidden" role="status">
        {announced}
      </span>
    </Combobox>
  );
}

/** People whose own name was typed, then units, then people who are found by the name of their unit or place; nobody twice. */
function useOffers(
  typed: string,
  { suggested, known, away }: Pick<Props, 'suggested' | 'known'> & { away: boolean },
  chosen: { people: readonly Receiver[]; units: readonly ThankedUnit[] },
) {
  const [search] = useDebouncedValue(typed, PAUSE_MS);
  const { data, previousData, loading, error } = useQuery(SearchPeopleDocument, {
    variables: { query: search },
    skip: search === '' || away,
  });
  const lost = !!known && (away || (!!error && failureOf(error).code === 'offline'));
  const tree = useQuery(UnitsToThankDocument).data; // without it one can still thank people
  const named = () => known!.filter((one) => isFoundBy(searchText(one.lastName, one.firstName), search));
  const searched = () => (lost ? named().slice(0, MAX_FOUND) : ((data ?? previousData)?.searchPeople ?? []));
  const found: readonly Colleague[] = search === '' ? suggested : searched();
  const people = found.filter(({ id }) => !chosen.people.some((person) => person.id === id));
  const units = unitsToOffer(tree?.units ?? [], search, tree?.viewer?.employee.unit?.id).filter(
    ({ id }) => !chosen.units.some((unit) => unit.id === id),
  );
  const isNamed = ({ firstName, lastName }: Colleague) =>
    search === '' || isFoundBy(searchText(lastName, firstName), search);
  const offered: readonly (Colleague | UnitOffer)[] = [
    ...people.filter(isNamed),
    ...units,
    ...people.filter((person) => !isNamed(person)),
  ];
  return { search, loading, offered, lost };
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useLocale();
  return (
    <Pill
      size="md"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('recognition.give.remove', { name }), tabIndex: 0, 'aria-hidden': false }}
    >
      {name}
    </Pill>
  );
}
