import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { dayBefore } from '@zasluga/domain';
import { type MessageId, useLocale } from '@zasluga/locale';
import { ControlChart, type ControlMark } from '@zasluga/ui';
import { downloadCsv } from '../../culture/csv';
import type { CoursePartsFragment } from '../../gql';
import styles from './afterwards.module.css';

type Point = CoursePartsFragment['points'][number];
type Verdict = CoursePartsFragment['verdict'];

/** Signs beside the words, never colours alone. */
const SIGNS: Record<Verdict, string> = {
  FEWER: '↓',
  SAME: '=',
  MORE: '↑',
  TOO_EARLY: '…',
  NO_BASELINE: '?',
  UNDECIDED: '',
};
const SIGNALS: Partial<Record<Point['signals'][number], MessageId>> = {
  BEYOND_LIMITS: 'afterwards.signal.beyond',
  RUN_OF_8: 'afterwards.signal.run_of_8',
  RUN_OF_9: 'afterwards.signal.run_of_9',
  TWO_OF_THREE: 'afterwards.signal.two_of_three',
  FOUR_OF_FIVE: 'afterwards.signal.four_of_five',
};
const LEAST_POINTS = 2;

interface Props {
  title: string;
  course: CoursePartsFragment;
  /** YYYY-MM-DD */
  decidedOn: string | null;
}

/** One series of a rule: the verdict in words, the figures behind it, the picture. */
export function Course({ title, course, decidedOn }: Props) {
  const { t } = useLocale();
  const { points } = course;
  const hasEvents = points.some(({ events }) => events > 0);
  return (
    <section className={styles.course}>
      <Says course={course} />
      <Sides course={course} />
      {points.length < LEAST_POINTS ? (
        <p className={styles.quiet}>{t('afterwards.short')}</p>
      ) : hasEvents ? (
        <Picture title={title} course={course} decidedOn={decidedOn} />
      ) : (
        <p className={styles.quiet}>{t('afterwards.none')}</p>
      )}
    </section>
  );
}

/** The verdict with its sign, in words; other words in their place where they are given. */
export function Says({ course, children }: { course: CoursePartsFragment; children?: string }) {
  const { t } = useLocale();
  const { verdict, bucketDays, pointsNeeded } = course;
  const key = verdict.toLowerCase() as Lowercase<Verdict>;
  return (
    <p className={styles.says} data-verdict={key}>
      {SIGNS[verdict] && (
        <span className={styles.sign} aria-hidden>
          {SIGNS[verdict]}
        </span>
      )}
      <span>{children ?? t(`afterwards.says.${key}`, { days: String(bucketDays), points: pointsNeeded })}</span>
    </p>
  );
}

function useUnit({ perContacts, bucketDays }: CoursePartsFragment) {
  const { t, format } = useLocale();
  const per = t(perContacts ? 'afterwards.per.contacts' : (`afterwards.per.day${bucketDays}` as MessageId));
  return {
    per,
    write: (value: number) =>
      format.number(value, value < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 }),
  };
}

/** Rates on both sides, and how many times as much with the interval. */
export function Sides({ course }: { course: CoursePartsFragment }) {
  const { t, format } = useLocale();
  const { per, write } = useUnit(course);
  const { before, after, ratio, ratioLow, ratioHigh } = course;
  if (!before?.exposure || !after?.exposure) return null;
  const percent = (share: number) => format.percent(share);
  return (
    <p className={styles.sides}>
      {t('afterwards.sides', {
        before: write(before.events / before.exposure),
        after: write(after.events / after.exposure),
        per,
      })}{' '}
      {ratio != null &&
        ratioLow != null &&
        (ratioHigh != null
          ? t('afterwards.ratio', { ratio: percent(ratio), low: percent(ratioLow), high: percent(ratioHigh) })
          : t('afterwards.ratio.open', { ratio: percent(ratio), low: percent(ratioLow) }))}
    </p>
  );
}

function Picture({ title, course, decidedOn }: Props) {
  const { t, format, locale } = useLocale();
  const { per, write } = useUnit(course);
  const { points, centre, kind, baseline } = course;
  const mark = (point: Point): ControlMark => ({
    id: point.from,
    label: t('afterwards.stretch', { from: format.day(point.from), until: format.date(dayBefore(point.until)) }),
    tick: format.day(point.from),
    value: point.value,
    low: point.low ?? null,
    high: point.high ?? null,
    signal: point.signals.flatMap((rule) => (SIGNALS[rule] ? [t(SIGNALS[rule])] : []))[0] ?? null,
  });
  const changeAt = points.findIndex(({ after }) => after);
  const limits = t('afterwards.note.limits', { points: baseline, decided: decidedOn ? 'yes' : 'no' });
  const note = kind
    ? `${limits} ${t(`afterwards.note.${kind.toLowerCase() as Lowercase<typeof kind>}`)}`
    : t('afterwards.note.none');
  const rows = () => [
    ['from', 'until', 'events', 'value', 'after'].map((column) => t(`afterwards.csv.${column}` as MessageId)),
    ...points.map((point) => [
      point.from,
      dayBefore(point.until),
      point.events,
      point.value,
      t(point.after ? 'ui.chart.yes' : 'ui.chart.no'),
    ]),
  ];
  return (
    <>
      <ControlChart
        title={title}
        note={note}
        points={points.map(mark)}
        centre={centre == null ? null : { value: centre, label: t('afterwards.usual') }}
        change={
          decidedOn && changeAt > 0
            ? { at: changeAt, label: t('afterwards.decided', { day: format.day(decidedOn) }) }
            : undefined
        }
        yLabel={per}
        write={write}
      />
      <Button
        className={styles.csv}
        variant="subtle"
        leftSection={<IconDownload size={20} stroke={1.75} />}
        onClick={() => downloadCsv('afterwards', rows(), locale === 'ru')}
      >
        {t('afterwards.csv')}
      </Button>
    </>
  );
}
