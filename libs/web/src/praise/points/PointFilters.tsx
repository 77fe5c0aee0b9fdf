import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Segmented } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { PraisePointChoicesDocument } from '../../gql';
import { type FilterName, KINDS, ORDERS, PERIODS, pointFilterOf, STATES, withPart } from './point-filters';
import styles from './points.module.css';

const PAUSE_MS = 200;

/** State, period, search and lists; everything stands in the address. */
export function PointFilters({ quiet }: { quiet: number | undefined }) {
  const { t, inLocale, format } = useLocale();
  const [params, setParams] = useSearchParams();
  const { data: choices } = useQuery(PraisePointChoicesDocument);
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const filter = pointFilterOf(params);
  const set = (name: FilterName, wanted: string) => setParams((now) => withPart(now, name, wanted), { replace: true });
  useEffect(() => {
    if (typed.trim() === (params.get('search') ?? '')) return;
    const timer = setTimeout(() => set('search', typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const select = (name: 'kind' | 'place' | 'touchpoint' | 'order') => ({
    label: t(`praise.points.by.${name}`),
    value: params.get(name) ?? '',
    onChange: (event: { currentTarget: HTMLSelectElement }) => set(name, event.currentTarget.value),
  });
  const named = (rows: readonly { id: string; nameRu: string; nameEn: string }[] = []) =>
    rows.map((row) => ({ value: row.id, label: inLocale(row, 'name') }));
  return (
    <div className={styles.filters} role="search" aria-label={t('praise.points.filter')}>
      <div className={styles.switches}>
        <Segmented
          label={t('praise.points.show')}
          options={STATES.map((value) => ({
            value,
            label:
              value === 'quiet' && quiet ? (
                <>
                  {t('praise.points.quiet')} <span className={styles.tally}>{format.number(quiet)}</span>
                </>
              ) : (
                t(`praise.points.${value}`)
              ),
          }))}
          value={filter.state.toLowerCase() as (typeof STATES)[number]}
          onChange={(show) => set('show', show === 'open' ? '' : show)}
        />
        <Segmented
          label={t('praise.points.period')}
          options={PERIODS.map((value) => ({ value, label: t('praise.points.days', { days: Number(value) }) }))}
          value={String(filter.days) as (typeof PERIODS)[number]}
          onChange={(days) => set('days', days === '30' ? '' : days)}
        />
      </div>
      <div className={styles.fields}>
        <TextInput
          type="search"
          label={t('praise.points.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<IconSearch size={20} stroke={1.75} />}
          maxLength={100}
        />
        <NativeSelect
          {...select('place')}
          data={[{ value: '', label: t('praise.points.all_places') }, ...named(choices?.places)]}
        />
        <NativeSelect
          {...select('touchpoint')}
          data={[{ value: '', label: t('praise.points.all_touchpoints') }, ...named(choices?.touchpoints)]}
        />
        <NativeSelect
          {...select('kind')}
          data={[
            { value: '', label: t('praise.points.all_kinds') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`praise.points.kind.${kind}`) })),
          ]}
        />
        <NativeSelect
          {...select('order')}
          data={ORDERS.map((order, first) => ({ value: first ? order : '', label: t(`praise.points.order.${order}`) }))}
        />
      </div>
    </div>
  );
}
