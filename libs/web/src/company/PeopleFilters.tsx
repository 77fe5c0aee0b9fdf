import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { StructureOptionsDocument } from '../gql';
import { type FilterName, STATUSES, withFilter } from './people-filters';
import styles from './company.module.css';

const PAUSE_MS = 200;

/** Search and three lists; everything stands in the address. */
export function PeopleFilters() {
  const { t, inLocale } = useLocale();
  const [params, setParams] = useSearchParams();
  const options = useQuery(StructureOptionsDocument).data;
  const [typed, setTyped] = useState(params.get('search') ?? '');
  useEffect(() => {
    if (typed.trim() === (params.get('search') ?? '')) return;
    const timer = setTimeout(
      () => setParams((now) => withFilter(now, 'search', typed.trim()), { replace: true }),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  const set = (name: FilterName) => (event: { currentTarget: HTMLSelectElement }) =>
    setParams(withFilter(params, name, event.currentTarget.value), { replace: true });
  const named = (rows: readonly { id: string; nameRu: string; nameEn: string }[] = []) =>
    rows.map((row) => ({ value: row.id, label: inLocale(row, 'name') }));
  return (
    <div className={styles.filters} role="search" aria-label={t('company.filter.title')}>
      <TextInput
        type="search"
        label={t('company.filter.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={20} stroke={1.75} />}
        maxLength={100}
      />
      <NativeSelect
        label={t('company.field.unit')}
        value={params.get('unit') ?? ''}
        onChange={set('unit')}
        data={[{ value: '', label: t('company.filter.all_units') }, ...named(options?.units)]}
      />
      <NativeSelect
        label={t('company.field.place')}
        value={params.get('place') ?? ''}
        onChange={set('place')}
        data={[{ value: '', label: t('company.filter.all_places') }, ...named(options?.places)]}
      />
      <NativeSelect
        label={t('company.field.status')}
        value={params.get('status') ?? ''}
        onChange={set('status')}
        data={[
          { value: '', label: t('company.filter.all_statuses') },
          ...STATUSES.map((status) => ({ value: status, label: t(`company.status.${status}`) })),
        ]}
      />
    </div>
  );
}
