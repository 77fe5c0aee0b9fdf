import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton, ValuePill } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { LineChoicesDocument, LineDocument, type LineQuery, type Side } from '../../gql';
import styles from './LinePage.module.css';

type Act = LineQuery['behaviours'][number];

/** What we are for and what against, as concrete acts on two sides of a line. Filters stand in the address. */
export default function LinePage() {
  const { t } = useLocale();
  const [params] = useSearchParams();
  const variables = { valueId: params.get('value'), touchpointId: params.get('at') };
  const { data, previousData, error, refetch } = useQuery(LineDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const acts = (data ?? previousData)?.behaviours;
  return (
    <Page title={t('values.line.title')} lead={t('values.line.lead')}>
      <Filters />
      {error && <ErrorState onRetry={() => void refetch()} />}
      {acts ? (
        <Columns acts={acts} stale={!data} filtered={Boolean(variables.valueId ?? variables.touchpointId)} />
      ) : (
        !error && <Skeleton cards={2} lines={4} />
      )}
    </Page>
  );
}

function Filters() {
  const { t, inLocale } = useLocale();
  const [params, setParams] = useSearchParams();
  const { data } = useQuery(LineChoicesDocument);
  const touchpoints = new Map(data?.behaviours.flatMap((b) => b.touchpoints.map((at) => [at.id, at])));
  const choose = (key: string, id: string) =>
    setParams(
      (known) => {
        if (id) known.set(key, id);
        else known.delete(key);
        return known;
      },
      { replace: true },
    );
  return (
    <div className={styles.filters}>
      <NativeSelect
        label={t('values.filter.value')}
        value={params.get('value') ?? ''}
        onChange={(event) => choose('value', event.currentTarget.value)}
        data={[
          { value: '', label: t('values.filter.any_value') },
          ...(data?.values ?? []).map((value) => ({
            value: value.id,
            label: [value.place, inLocale(value, 'name')].filter(Boolean).join('. '),
          })),
        ]}
      />
      <NativeSelect
        label={t('values.filter.touchpoint')}
        value={params.get('at') ?? ''}
        onChange={(event) => choose('at', event.currentTarget.value)}
        data={[
          { value: '', label: t('values.filter.any_touchpoint') },
          ...[...touchpoints.values()]
            .sort((a, b) => a.position - b.position)
            .map((at) => ({ value: at.id, label: inLocale(at, 'name') })),
        ]}
      />
    </div>
  );
}

function Columns({ acts, stale, filtered }: { acts: readonly Act[]; stale: boolean; filtered: boolean }) {
  const { t } = useLocale();
  if (acts.length === 0)
    return (
      <EmptyState
        title={t(filtered ? 'values.line.nothing' : 'values.line.empty.title')}
        action={
          filtered && (
            <Button component={Link} to="/line" variant="default">
              {t('values.line.all')}
            </Button>
          )
        }
      >
        {!filtered && t('values.line.empty.text')}
      </EmptyState>
    );
  return (
    <div className={styles.line} data-stale={stale || undefined}>
      <Column side="FOR" acts={acts.filter((act) => act.side === 'FOR')} />
      <Column side="AGAINST" acts={acts.filter((act) => act.side === 'AGAINST')} />
    </div>
  );
}

const SIGN: Record<Side, string> = { FOR: '+', AGAINST: '−' };

function Column({ side, acts }: { side: Side; acts: readonly Act[] }) {
  const { t, inLocale } = useLocale();
  return (
    <section className={styles.column} data-side={side}>
      <h2 className={styles.heading}>
        <span className={styles.sign} aria-hidden>
          {SIGN[side]}
        </span>
        {t(side === 'FOR' ? 'values.for' : 'values.against')}
        <span className={styles.count}>{acts.length}</span>
      </h2>
      {acts.length === 0 ? (
        <p className={styles.none}>{t('values.line.none')}</p>
      ) : (
        <ul className={styles.acts}>
          {acts.map((act) => (
            <li key={act.id} className={styles.act}>
              <p>{inLocale(act, 'text')}</p>
              <p className={styles.meta}>
                <ValuePill name={inLocale(act.value, 'name')} colour={act.value.colour} place={act.value.place} />
                <span>{act.touchpoints.map((at) => inLocale(at, 'name')).join(', ') || t('values.everywhere')}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
