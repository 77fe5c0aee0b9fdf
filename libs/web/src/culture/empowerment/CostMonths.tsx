import { useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import styles from '../culture.module.css';
import { addressOf } from '../view';
import type { Empowerment } from './report';
import { wholeMoney } from './whole-money';
import { WholeCompany } from './WholeCompany';

/** What a decision costs and how many are decided without a superior, month by month. Each month opens its page. */
export function CostMonths({ report: { months, currency, threshold, unitId } }: { report: Empowerment }) {
  const { t, format } = useLocale();
  const view = { unitId: unitId ?? null };
  const named = (month: string) => format.month(`${month}-01`);
  const money = (minor: number) => wholeMoney(format, minor, currency);
  const hrefOf = (month: string) => addressOf('/culture/empowerment', { ...view, period: month });
  const costs = months.flatMap(
    ({ month, meanMinor, lowMinor, highMinor, totalMinor, budgetMinor, entries }): Estimate[] =>
      meanMinor == null
        ? []
        : [
            {
              id: month,
              label: named(month),
              value: meanMinor,
              low: lowMinor ?? null,
              high: highMinor ?? null,
              n: entries,
              href: hrefOf(month),
              hint: [
                t('culture.empowerment.months.hint', { entries, total: money(totalMinor ?? 0) }),
                budgetMinor != null &&
                  totalMinor != null &&
                  t('culture.empowerment.months.budget', {
                    share: totalMinor / budgetMinor,
                    budget: money(budgetMinor),
                  }),
              ]
                .filter((part) => part !== false)
                .join('; '),
            },
          ],
  );
  const shares = months.flatMap(({ month, alone }): Estimate[] =>
    alone.status === 'OK' && alone.estimate != null
      ? [
          {
            id: month,
            label: named(month),
            value: alone.estimate,
            low: alone.low ?? null,
            high: alone.high ?? null,
            n: alone.n,
            href: hrefOf(month),
          },
        ]
      : [],
  );
  const without = (status: string) => months.filter((one) => one.status === status).map(({ month }) => named(month));
  const [hidden, empty] = [without('SUPPRESSED'), without('EMPTY')];
  const few = months.filter(({ status, meanMinor }) => status === 'OK' && meanMinor == null);
  const note = (
    <div className={styles.notes}>
      {hidden.length > 0 && <p>{t('culture.empowerment.months.hidden', { months: format.list(hidden), threshold })}</p>}
      {few.length > 0 && (
        <p>{t('culture.empowerment.months.few', { months: format.list(few.map(({ month }) => named(month))) })}</p>
      )}
      {empty.length > 0 && <p>{t('culture.empowerment.months.empty', { months: format.list(empty) })}</p>}
    </div>
  );
  if (costs.length === 0)
    return (
      <Card title={t('culture.empowerment.months')} as="section">
        {note}
        <WholeCompany />
      </Card>
    );
  return (
    <>
      <Card>
        <Intervals
          title={t('culture.empowerment.months')}
          estimates={costs}
          write={money}
          shape="bars"
          note={
            <>
              {note}
              <p>{t('culture.empowerment.months.note')}</p>
            </>
          }
        />
      </Card>
      {shares.length > 0 && (
        <Card>
          <Intervals
            title={t('culture.empowerment.months.alone')}
            estimates={shares}
            write={(share) => format.percent(share)}
          />
        </Card>
      )}
    </>
  );
}
