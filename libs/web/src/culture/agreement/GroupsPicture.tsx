import { useLocale } from '@zasluga/locale';
import { type Estimate, Intervals } from '@zasluga/ui';
import type { FigurePartsFragment } from '../../gql';
import styles from '../culture.module.css';
import { addressOf, type View } from '../view';
import { type Agreement, twoDigits, writeAlpha } from './figures';

interface Line {
  id: string;
  label: string;
  alpha: FigurePartsFragment;
  href?: string;
}

/** Alpha of the units under this one, of the levels and of the months: those that can't be shown say why. */
export function GroupsPicture({ report, view }: { report: Agreement; view: View }) {
  const { t, format, inLocale } = useLocale();
  const groups = report.groups.map((group): Line => ({
    id: group.unitId,
    label: inLocale(group, 'name'),
    alpha: group.alpha,
    href: addressOf('/culture/agreement', { ...view, unitId: group.unitId }),
  }));
  const levels = report.levels.map(({ level, alpha }): Line => ({
    id: String(level),
    label: t('culture.agreement.level', { level }),
    alpha,
  }));
  const months = report.months.map(({ month, alpha }): Line => ({
    id: month,
    label: format.month(`${month}-01`),
    alpha,
    href: addressOf('/culture/agreement', { ...view, period: month }),
  }));
  return (
    <>
      <Lines title={t('culture.agreement.by_unit')} lines={groups} whole={report.whole.alpha} />
      <Lines title={t('culture.agreement.by_level')} lines={levels} whole={report.whole.alpha} />
      {months.length > 1 && (
        <Lines title={t('culture.agreement.by_month')} lines={months} note={t('culture.agreement.months_note')} />
      )}
    </>
  );
}

interface LinesProps {
  title: string;
  lines: readonly Line[];
  whole?: FigurePartsFragment;
  note?: string;
}

function Lines({ title, lines, whole, note }: LinesProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const shown = lines.flatMap(({ id, label, alpha, href }): Estimate[] =>
    alpha.status === 'OK' && alpha.estimate != null
      ? [{ id, label, value: alpha.estimate, low: alpha.low ?? null, high: alpha.high ?? null, n: alpha.n, href }]
      : [],
  );
  const silent = lines.filter(({ alpha }) => alpha.status !== 'OK');
  if (lines.length === 0) return null;
  const reference =
    whole?.estimate != null ? { value: whole.estimate, label: t('culture.agreement.whole') } : undefined;
  const said = (
    <div className={styles.notes}>
      {silent.map(({ id, label, alpha }) => (
        <p key={id}>
          {label}: {writeAlpha(alpha, locale)}
        </p>
      ))}
      {note && <p>{note}</p>}
    </div>
  );
  if (shown.length === 0)
    return (
      <section>
        <h3 className={styles.answerLine}>{title}</h3>
        {said}
      </section>
    );
  return (
    <Intervals
      title={title}
      note={said}
      estimates={shown}
      write={(value) => twoDigits(value, format)}
      reference={reference}
    />
  );
}
