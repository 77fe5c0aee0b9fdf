import { type MessageId, useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import styles from '../culture.module.css';
import { Definition } from '../Definition';
import { addressOf } from '../view';
import type { Empowerment } from './report';

/** What a unit's people wrote beside what could be expected of so many, in the company's order. */
export function SilencePicture({ report }: { report: Empowerment }) {
  const { t, format, inLocale } = useLocale();
  const { silence, companyRate, threshold, counted } = report;
  if (companyRate == null)
    return (
      counted.length === 1 &&
      report.status === 'OK' && (
        <Card title={t('culture.empowerment.silence')} as="section">
          <p className={styles.quiet}>{t('culture.empowerment.silence.one_month')}</p>
        </Card>
      )
    );
  const rows = silence.flatMap((unit): Estimate[] =>
    unit.rate == null || unit.position == null
      ? []
      : [
          {
            id: unit.unitId,
            label: inLocale(unit, 'name'),
            value: unit.rate,
            low: unit.low ?? null,
            high: unit.high ?? null,
            n: unit.entries ?? 0,
            colour: unit.position === 'WITHIN' ? 'var(--chart-other)' : undefined,
            href: addressOf('/culture/empowerment', { period: 'last-90-days', unitId: unit.unitId }),
            hint: t(`culture.empowerment.silence.${unit.position.toLowerCase()}` as MessageId, {
              entries: unit.entries ?? 0,
              expected: Math.round(unit.expected ?? 0),
            }),
          },
        ],
  );
  const hidden = silence.filter(({ status }) => status === 'SUPPRESSED').map((unit) => inLocale(unit, 'name'));
  const note = (
    <div className={styles.notes}>
      {hidden.length > 0 && <p>{t('culture.empowerment.silence.hidden', { units: format.list(hidden), threshold })}</p>}
      <p>{t('culture.empowerment.silence.note')}</p>
      <Definition term={t('culture.empowerment.how')}>{t('culture.empowerment.silence.definition')}</Definition>
    </div>
  );
  if (rows.length === 0)
    return (
      <Card title={t('culture.empowerment.silence')} as="section">
        {note}
      </Card>
    );
  return (
    <Card>
      <Intervals
        title={t('culture.empowerment.silence')}
        estimates={rows}
        write={(rate) => format.number(Math.round(rate))}
        reference={{ value: companyRate, label: t('culture.empowerment.silence.company') }}
        note={note}
      />
    </Card>
  );
}
