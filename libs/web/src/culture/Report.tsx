import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { dayBefore } from '@zasluga/domain';
import { type MessageId, useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { failureOf, useFailureText } from '../frame';
import type { SentencePartsFragment } from '../gql';
import { type CsvCell, downloadCsv } from './csv';
import styles from './culture.module.css';
import { useSentence } from './sentence';
import { addressOf, type View } from './view';
import { type UnitChoice, ViewBar } from './ViewBar';

/** What every report says of itself. */
export interface Told {
  says: SentencePartsFragment;
  act: SentencePartsFragment;
  units: readonly UnitChoice[];
  asOf: string;
  period: { from: string; until: string; unfinished: boolean };
}

interface Props {
  title: string;
  view: View;
  onShow: (next: Partial<View>) => void;
  /** The report; undefined while it is under way. */
  report: Told | undefined;
  /** An older report is still shown. */
  stale: boolean;
  error: unknown;
  onRetry: () => void;
  /** Whether there is a picture at all; the sentence alone speaks when not. */
  pictured: boolean;
  csv?: { name: string; rows: () => readonly (readonly CsvCell[])[] };
  /** Where the page leads back to; the overview unless said otherwise. */
  lead?: ReactNode;
  /** Choices of the view in place of period and unit, with what is said of an address that names something unknown. */
  choices?: { bar: ReactNode; unknown: string; onReset: () => void };
  /** Sentences under the first one. */
  supports?: readonly SentencePartsFragment[];
  /** Further figures, under the act. */
  further?: ReactNode;
  children: ReactNode;
}

/** The question, one sentence, one picture, one act. Whatever fails stays inside; the sentence always says why there is no picture. */
export function Report(props: Props) {
  const { title, view, onShow, report, error, onRetry, lead, choices } = props;
  const { t } = useLocale();
  const tell = useFailureText();
  const refused = error && /^(input\.|identity\.forbidden)/.test(failureOf(error).code);
  return (
    <Page title={title} lead={lead ?? <Link to={addressOf('/culture', view)}>{t('culture.back')}</Link>}>
      {choices?.bar ?? <ViewBar view={view} units={report?.units ?? []} onShow={onShow} />}
      {refused ? (
        <EmptyState
          title={choices?.unknown ?? t('culture.view.unknown')}
          action={
            <Button
              variant="default"
              onClick={choices?.onReset ?? (() => onShow({ period: 'last-90-days', unitId: null }))}
            >
              {t('culture.view.reset')}
            </Button>
          }
        />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={onRetry} />
      ) : report ? (
        <Answer {...props} report={report} />
      ) : (
        <Skeleton lines={6} cards={2} />
      )}
    </Page>
  );
}

/** Where a suggested act is done. */
const DOORS: Partial<Record<string, { to: string; label: MessageId }>> = {
  'culture.agreement.act.discuss': { to: '/line/workshops/new', label: 'culture.door.workshop' },
  'culture.agreement.act.collect': { to: '/line', label: 'culture.door.line' },
  'culture.agreement.act.more_votes': { to: '/line', label: 'culture.door.line' },
  'culture.balance.act.collect': { to: '/admin/praise-points', label: 'culture.door.praise_points' },
  'culture.empowerment.act.limit_known': { to: '/decisions/menu', label: 'culture.door.menu' },
  'culture.empowerment.act.raise_limit': { to: '/admin/decisions', label: 'culture.door.limits' },
  'culture.empowerment.act.rule': { to: '/friction', label: 'culture.door.register' },
  'culture.rankings.act.ask': { to: '/admin/values/ballots', label: 'culture.door.ballots' },
  'culture.rankings.act.declare': { to: '/admin/values', label: 'culture.door.declare' },
};

function Answer({ report, stale, pictured, csv, supports = [], further, children }: Props & { report: Told }) {
  const { t, format, locale } = useLocale();
  const say = useSentence();
  const door = DOORS[report.act.message];
  return (
    <div className={styles.answer} data-stale={stale || undefined} aria-busy={stale}>
      <p className={styles.says} aria-live="polite">
        {say(report.says)}
      </p>
      {supports.length > 0 && (
        <ul className={styles.supports}>
          {supports.map((support) => (
            <li key={support.message}>{say(support)}</li>
          ))}
        </ul>
      )}
      {report.period.unfinished && <p className={styles.unfinished}>{t('culture.period.unfinished')}</p>}
      {pictured && <Card>{children}</Card>}
      <Card tone="quiet" title={t('culture.act')}>
        <p className={styles.act}>{say(report.act)}</p>
        {door && (
          <p>
            <Link to={door.to}>{t(door.label)}</Link>
          </p>
        )}
      </Card>
      {further}
      <footer className={styles.foot}>
        <p>
          {t('culture.as_of', {
            from: format.date(report.period.from),
            until: format.date(dayBefore(report.period.until)),
            moment: format.dateTime(report.asOf),
          })}
        </p>
        {pictured && csv && (
          <Button
            variant="subtle"
            leftSection={<IconDownload size={20} stroke={1.75} />}
            onClick={() => downloadCsv(csv.name, csv.rows(), locale === 'ru')}
          >
            {t('culture.csv')}
          </Button>
        )}
      </footer>
    </div>
  );
}
