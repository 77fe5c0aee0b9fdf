import { ATTITUDE_THRESHOLD, CUSTOMER_VERDICTS_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { Detail } from './act';
import styles from './LinePage.module.css';
import votes from './vote.module.css';

/** Colleagues' line beside customers' line: two shares with their intervals, and the difference with its own. */
export function TwoLines({ lines }: { lines: NonNullable<Detail['customersLine']> }) {
  const { t, format } = useLocale();
  const { colleagues, customers, difference } = lines;
  if (!colleagues || !customers || !difference)
    return (
      <Card title={t('line.two.title')}>
        <p className={styles.hint}>{t('line.two.text')}</p>
        <p>
          {t('line.two.few', {
            count: lines.customersSoFar ?? 0,
            customers: CUSTOMER_VERDICTS_MIN,
            colleagues: ATTITUDE_THRESHOLD,
          })}
        </p>
      </Card>
    );
  // percentage points, with their sign
  const points = (x: number) => format.number(Math.round(x * 100), { signDisplay: 'exceptZero' });
  return (
    <Card title={t('line.two.title')}>
      <p className={styles.hint}>{t('line.two.text')}</p>
      <dl className={styles.two}>
        {(
          [
            ['line.two.colleagues', colleagues],
            ['line.two.customers', customers],
          ] as const
        ).map(([label, share]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              <div className={votes.bar} aria-hidden>
                <span className={votes.part} data-verdict="FOR" style={{ flexGrow: share.estimate }} />
                <span className={votes.part} data-verdict="AGAINST" style={{ flexGrow: 1 - share.estimate }} />
              </div>
              {t('line.two.share', { share: share.estimate, low: share.low, high: share.high })}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {t('line.two.difference', {
          difference: points(difference.estimate),
          low: points(difference.low),
          high: points(difference.high),
        })}
      </p>
      <p>
        <strong>{t(lines.agree ? 'line.two.agree' : 'line.two.disagree')}</strong>
      </p>
    </Card>
  );
}
