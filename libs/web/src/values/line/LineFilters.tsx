import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { SearchField } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import type { BehaviourState, LineChoicesQuery, LineCountsQuery, LineQueryVariables } from '../../gql';
import styles from './LinePage.module.css';

const STATES: Record<string, BehaviourState> = {
  adopted: 'ADOPTED',
  proposed: 'PROPOSED',
  retired: 'RETIRED',
  merged: 'MERGED',
};
/** What the address asks for. */
export function filtersOf(params: URLSearchParams): LineQueryVariables {
  const show = params.get('show') ?? '';
  return {
    valueId: params.get('value'),
    touchpointId: params.get('at'),
    state: STATES[show] ?? null,
    contested: show === 'contested',
    notVoted: show === 'not_voted',
    search: params.get('q'),
  };
}

interface Props {
  choices: LineChoicesQuery | undefined;
  counts: LineCountsQuery['lineCounts'] | undefined;
}

export function LineFilters({ choices, counts }: Props) {
  const { t, inLocale } = useLocale();
  const [params, setParams] = useSearchParams();
  const choose = (key: string, chosen: string) =>
    setParams(
      (known) => {
        if (chosen) known.set(key, chosen);
        else known.delete(key);
        return known;
      },
      { replace: true },
    );
  return (
    <div className={styles.filters}>
      <NativeSelect
        label={t('line.filter.show')}
        value={params.get('show') ?? ''}
        onChange={(event) => choose('show', event.currentTarget.value)}
        data={[
          { value: '', label: t('line.filter.all') },
          { value: 'not_voted', label: t('line.filter.not_voted', { count: counts?.notVoted ?? 0 }) },
          { value: 'contested', label: t('line.filter.contested', { count: counts?.contested ?? 0 }) },
          { value: 'proposed', label: t('line.filter.proposed', { count: counts?.proposed ?? 0 }) },
          { value: 'adopted', label: t('line.filter.adopted', { count: counts?.adopted ?? 0 }) },
          { value: 'retired', label: t('line.filter.retired') },
          { value: 'merged', label: t('line.filter.merged') },
        ]}
      />
      <NativeSelect
        label={t('values.filter.value')}
        value={params.get('value') ?? ''}
        onChange={(event) => choose('value', event.currentTarget.value)}
        data={[
          { value: '', label: t('values.filter.any_value') },
          ...(choices?.values ?? []).map((value) => ({
            value: value.id,
            label: [value.place, inLocale(value, 'name')].filter(Boolean).join('. '),
          })),
        ]}
      />
      <NativeSelect
        label={t('values.filter.touchpoint')}
        value={params.get('at') ?? ''}
        onChange={(event) => choose('at', event.currentTarget.value)}
        data={[
          { value: '', label: t('values.filter.any_touchpoint') },
          ...(choices?.touchpoints ?? []).map((at) => ({ value: at.id, label: inLocale(at, 'name') })),
        ]}
      />
      <SearchField
        label={t('line.filter.search')}
        value={params.get('q') ?? ''}
        onChange={(text) => choose('q', text)}
      />
    </div>
  );
}
