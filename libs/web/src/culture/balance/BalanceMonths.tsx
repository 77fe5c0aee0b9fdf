import { BALANCE_MINIMUM } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import type { CustomerBalanceQuery } from '../../gql';
import { useIndexText } from './index-text';

/** The index month by month with its intervals; months without a figure are named, not drawn as nothing. */
export function BalanceMonths({ months }: { months: CustomerBalanceQuery['customerBalance']['months'] }) {
  const { t, format } = useLocale();
  const { write } = useIndexText();
  const named = (month: string) => format.month(`${month}-01`);
  const known = months.flatMap(({ month, balance: { status, estimate, low, high, n } }): Estimate[] =>
    status === 'OK' && estimate != null
      ? [{ id: month, label: named(month), value: estimate, low: low ?? null, high: high ?? null, n }]
      : [],
  );
  if (known.length === 0) return null;
  const without = months.filter(({ balance: { status } }) => status === 'INSUFFICIENT' || status === 'SUPPRESSED');
  return (
    <Card>
      <Intervals
        title={t('culture.balance.months')}
        estimates={known}
        write={write}
        reference={
          known.some(({ low }) => low !== null && low < 0) ? { value: 0, label: t('culture.balance.index') } : undefined
        }
        note={
          without.length > 0 && (
            <p>
              {t('culture.balance.months.without', {
                months: format.list(without.map(({ month }) => named(month))),
                minimum: BALANCE_MINIMUM,
              })}
            </p>
          )
        }
      />
    </Card>
  );
}
