import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import { useComposer } from '../../frame';
import { FeedOptionsDocument, FeedPersonDocument } from '../../gql';
import { useViewer } from '../../identity';
import { filtersOf, type FilterName, isFiltered, withFilter } from './feed-filters';
import styles from './FeedPage.module.css';

const SOURCES = ['colleague', 'internal', 'customer', 'company'] as const;

/** Unit, value, source; a person is chosen by a click on a name. Everything stands in the address and can be sent to somebody. */
export function FeedFilters() {
  const { t, inLocale } = useLocale();
  const [params, setParams] = useSearchParams();
  const options = useQuery(FeedOptionsDocument).data;
  const set = (name: FilterName) => (event: { currentTarget: HTMLSelectElement }) =>
    setParams(withFilter(params, name, event.currentTarget.value), { replace: true });
  const named = (rows: readonly { id: string; nameRu: string; nameEn: string }[] = []) =>
    rows.map((row) => ({ value: row.id, label: inLocale(row, 'name') }));
  return (
    <>
      <div className={styles.filters} role="search" aria-label={t('recognition.filter.title')}>
        <NativeSelect
          label={t('recognition.filter.unit')}
          value={params.get('unit') ?? ''}
          onChange={set('unit')}
          data={[{ value: '', label: t('recognition.filter.all_units') }, ...named(options?.units)]}
        />
        <NativeSelect
          label={t('recognition.filter.value')}
          value={params.get('value') ?? ''}
          onChange={set('value')}
          data={[{ value: '', label: t('recognition.filter.all_values') }, ...named(options?.values)]}
        />
        <NativeSelect
          label={t('recognition.filter.source')}
          value={params.get('source') ?? ''}
          onChange={set('source')}
          data={[
            { value: '', label: t('recognition.filter.all_sources') },
            ...SOURCES.map((source) => ({ value: source, label: t(`recognition.source.${source}`) })),
          ]}
        />
      </div>
      {isFiltered(params) && (
        <div className={styles.chosen}>
          <Person id={filtersOf(params).personId ?? null} />
          <Button variant="default" onClick={() => setParams({})}>
            {t('recognition.filter.clear')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whose thanks are shown, given and received; the composer opens with this person. */
function Person({ id }: { id: string | null }) {
  const { t, format } = useLocale();
  const give = useComposer();
  const { id: me } = useViewer();
  const person = useQuery(FeedPersonDocument, { variables: { id: id ?? '' }, skip: !id }).data?.employee;
  if (!person) return null;
  return (
    <>
      <Avatar person={person} />
      <span className={styles.whose}>
        <strong>{format.name(person)}</strong>
        <span>{person.roleTitle}</span>
      </span>
      {person.id !== me && person.status === 'ACTIVE' && (
        <Button onClick={() => give({ to: person })}>{t('app.give')}</Button>
      )}
    </>
  );
}
