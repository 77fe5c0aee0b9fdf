import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { failureOf, useFailureText } from '../../frame';
import { FrictionParetoDocument, type FrictionParetoQuery, ParetoChoicesDocument } from '../../gql';
import { useViewer } from '../../identity';
import { mayKeepContacts } from '../contacts';
import styles from './afterwards.module.css';
import { ParetoPicture } from './ParetoPicture';

const PARTS = ['period', 'placeId', 'touchpointId'] as const;
type Part = Partial<Record<(typeof PARTS)[number], string>>;
const YEARS = 2;

/** “Whose rules hurt customers?” The few rules that make the most trouble; each opens its own page. */
export default function ParetoPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const part: Part = Object.fromEntries(PARTS.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
  const { data, previousData, error, refetch } = useQuery(FrictionParetoDocument, {
    variables: part,
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.frictionPareto;
  const refused = error && failureOf(error).code.startsWith('input.');
  return (
    <Page title={t('afterwards.pareto.title')} lead={<Ways />}>
      <Choices
        part={part}
        onShow={(next) => setParams({ ...part, ...next } as Record<string, string>)}
        onAll={() => setParams({})}
      />
      {refused ? (
        <EmptyState
          title={t('afterwards.pareto.unknown')}
          action={
            <Button variant="default" onClick={() => setParams({})}>
              {t('afterwards.pareto.all')}
            </Button>
          }
        />
      ) : error && !found ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : found ? (
        <div className={styles.page} data-stale={!data || undefined} aria-busy={!data}>
          {!found.hasBends && <p className={styles.sides}>{t('afterwards.pareto.note.part')}</p>}
          <Says found={found} />
          {found.rules.length > 0 ? (
            <Card>
              <ParetoPicture found={found} />
            </Card>
          ) : (
            <EmptyState title={t('afterwards.pareto.empty')}>
              {t(found.hasBends ? 'afterwards.pareto.empty.text' : 'afterwards.pareto.empty.part')}
            </EmptyState>
          )}
        </div>
      ) : (
        <Skeleton lines={4} cards={1} />
      )}
    </Page>
  );
}

/** Back, and for whoever keeps them on to the contacts. */
function Ways() {
  const { t } = useLocale();
  const viewer = useViewer();
  return (
    <>
      <Link to="/friction">{t('afterwards.pareto.back')}</Link>
      {mayKeepContacts(viewer) && (
        <>
          {' · '}
          <Link to="/friction/contacts">{t('afterwards.pareto.contacts')}</Link>
        </>
      )}
    </>
  );
}

/** One sentence of the few that make the most, one of how long customers wait. */
function Says({ found: { rules, count, waiting } }: { found: FrictionParetoQuery['frictionPareto'] }) {
  const { t, format } = useLocale();
  const few = rules.findIndex(({ cumulative }) => cumulative >= 0.5) + 1;
  const days = (value: number) => format.number(value, { maximumFractionDigits: 0 });
  return (
    <div className={styles.body}>
      {count > 1 && few > 0 && (
        <p className={styles.says}>
          {t('afterwards.pareto.says', { few, count, share: format.percent(rules[few - 1]!.cumulative) })}
        </p>
      )}
      {waiting.median != null && (
        <p className={styles.sides}>
          {t('afterwards.pareto.waiting', { days: Math.round(waiting.median), open: waiting.open })}{' '}
          {waiting.low != null &&
            waiting.high != null &&
            t('afterwards.pareto.waiting.interval', { low: days(waiting.low), high: days(waiting.high) })}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  part: Part;
  onShow: (next: Part) => void;
  onAll: () => void;
}

function Choices({ part, onShow, onAll }: ChoicesProps) {
  const { t, inLocale } = useLocale();
  const { data } = useQuery(ParetoChoicesDocument);
  const places = (data?.places ?? []).filter(({ id, closedAt }) => !closedAt || id === part.placeId);
  const select = (name: keyof Part, all: string, options: { value: string; label: string }[]) => (
    <NativeSelect
      label={t(`afterwards.pareto.${name}`)}
      value={part[name] ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const { [name]: _, ...others } = part;
        if (value) onShow({ [name]: value });
        else if (Object.keys(others).length === 0) onAll();
        else onShow({ ...others, [name]: '' });
      }}
      data={[{ value: '', label: all }, ...options]}
    />
  );
  return (
    <div className={styles.bar}>
      {select('period', t('afterwards.pareto.period.all'), usePeriods(part.period))}
      {select(
        'placeId',
        t('afterwards.pareto.place.all'),
        places.map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
      )}
      {select(
        'touchpointId',
        t('afterwards.pareto.touchpoint.all'),
        (data?.touchpoints ?? []).map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
      )}
    </div>
  );
}

/** The last 90 days, the quarters of this year and the years; and whatever the address asks for. */
function usePeriods(asked: string | undefined) {
  const { t, format } = useLocale();
  const today = format.plainDay();
  const year = Number(today.slice(0, 4));
  const quarters = Array.from(
    { length: Math.ceil(Number(today.slice(5, 7)) / 3) },
    (_, i) => `${year}-Q${i + 1}`,
  ).toReversed();
  const years = Array.from({ length: YEARS }, (_, i) => String(year - i));
  const labels = ['last-90-days', ...quarters, ...years];
  const all = asked && !labels.includes(asked) ? [...labels, asked] : labels;
  return all.map((value) => {
    const [, of, quarter] = /^(\d{4})-Q(\d)$/.exec(value) ?? [];
    if (quarter) return { value, label: t('afterwards.pareto.quarter', { quarter, year: of! }) };
    return { value, label: value === 'last-90-days' ? t('afterwards.pareto.last_90_days') : value };
  });
}
