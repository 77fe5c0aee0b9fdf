import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Segmented } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import { ACCOUNTS, type FilterName, filterOf, GROUPS, withFilter } from './statement-filter';
import styles from './Statement.module.css';

/** To give or earned, of which kind, in which month; all of it stands in the address. */
export function Filters({ months }: { months: readonly string[] }) {
  const { t, format } = useLocale();
  const [params, setParams] = useSearchParams();
  const { account, group, month } = filterOf(params);
  const set = (name: FilterName, value: string) =>
    setParams((now) => withFilter(now, name, value), { replace: true, preventScrollReset: true });
  const labels = [...new Set(month ? [month, ...months] : months)].sort().reverse();
  return (
    <div className={styles.filters} role="search" aria-label={t('points.filter.title')}>
      <Segmented
        label={t('points.filter.account')}
        showLabel
        value={account ?? ''}
        onChange={(value) => set('account', value)}
        options={[
          { value: '', label: t('points.filter.both') },
          ...ACCOUNTS.map((value) => ({ value, label: t(`points.account.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('points.filter.kind')}
        value={group ?? ''}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data={[
          { value: '', label: t('points.filter.all_kinds') },
          ...GROUPS.map((value) => ({ value, label: t(`points.group.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('points.filter.month')}
        value={month ?? ''}
        onChange={(event) => set('month', event.currentTarget.value)}
        data={[
          { value: '', label: t('points.filter.all_months') },
          ...labels.map((value) => ({ value, label: format.month(`${value}-01`) })),
        ]}
      />
    </div>
  );
}
