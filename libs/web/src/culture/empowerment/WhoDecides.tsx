import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { ReactNode } from 'react';
import styles from '../culture.module.css';
import { Definition } from '../Definition';
import { FigureReason } from './FigureReason';
import type { Empowerment } from './report';
import { wholeMoney } from './whole-money';

/** Without a superior, what it cost, and whether costs crowd at the limit. */
export function WhoDecides({ report: { alone, cost, heaping, answer, currency } }: { report: Empowerment }) {
  const { t, format } = useLocale();
  const money = (minor: number | null | undefined) => (minor == null ? '' : wholeMoney(format, minor, currency));
  return (
    <Card title={t('culture.empowerment.who')} as="section">
      <dl className={styles.answers}>
        <Row term={t('culture.empowerment.alone')}>
          {alone.status === 'OK' ? (
            t('culture.empowerment.alone.value', {
              share: alone.estimate ?? 0,
              low: alone.low ?? 0,
              high: alone.high ?? 0,
              n: alone.n,
            })
          ) : (
            <FigureReason status={alone.status} />
          )}
        </Row>
        <Row term={t('culture.empowerment.cost')}>
          {cost.status === 'OK' ? (
            t('culture.empowerment.cost.value', {
              median: money(cost.medianMinor),
              mean: money(cost.meanMinor),
              low: money(cost.lowMinor),
              high: money(cost.highMinor),
              total: money(cost.totalMinor),
              n: cost.n,
            })
          ) : (
            <FigureReason status={cost.status} />
          )}
        </Row>
        <Row term={t('culture.empowerment.heaping')}>
          {heaping
            ? t(heaping.heaped ? 'culture.empowerment.heaping.heaped' : 'culture.empowerment.heaping.even', {
                below: heaping.below,
                above: heaping.above,
              })
            : t('culture.empowerment.heaping.few')}
        </Row>
        <Row term={t('culture.empowerment.answer')}>
          {answer.status === 'OK' ? <Answer answer={answer} /> : <FigureReason status={answer.status} />}
        </Row>
      </dl>
      <Definition term={t('culture.empowerment.how')}>{t('culture.empowerment.who.definition')}</Definition>
    </Card>
  );
}

/** How long the manager's answer takes; what still waits is counted in. */
function Answer({ answer }: Pick<Empowerment, 'answer'>) {
  const { t } = useLocale();
  const { medianHours, lowHours, highHours, withinTarget, targetHours, n, open } = answer;
  const hours = (exact: number) => Math.max(1, Math.round(exact));
  return (
    <>
      {medianHours == null
        ? t('culture.empowerment.answer.none')
        : t('culture.empowerment.answer.median', { hours: hours(medianHours) })}
      {lowHours != null &&
        highHours != null &&
        ` ${t('culture.empowerment.answer.interval', { low: hours(lowHours), high: hours(highHours) })}`}
      {'; '}
      {t('culture.empowerment.answer.target', { share: withinTarget ?? 0, target: targetHours, n, open })}
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
