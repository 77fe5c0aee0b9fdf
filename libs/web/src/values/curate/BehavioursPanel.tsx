import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Switch } from '@mantine/core';
import { crowdedTouchpoints, PHRASES_ADVISED } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { CurateBehavioursDocument } from '../../gql';
import { BehaviourEditor } from './BehaviourEditor';
import { BehaviourRow } from './BehaviourRow';
import type { CuratedBehaviour, CuratedValue } from './curated';
import styles from './curate.module.css';

/** All acts for and against, by value. */
export function BehavioursPanel({ values }: { values: readonly CuratedValue[] }) {
  const { t, inLocale } = useLocale();
  const { data, error, refetch } = useQuery(CurateBehavioursDocument, { fetchPolicy: 'cache-and-network' });
  const [valueId, setValueId] = useState('');
  const [withRetired, setWithRetired] = useState(false);
  const [edited, setEdited] = useState<CuratedBehaviour | 'new' | null>(null);
  if (!data) return error ? <ErrorState onRetry={() => void refetch()} /> : <Skeleton cards={2} lines={4} />;

  const shown = data.behaviours.filter((act) => withRetired || !act.retiredAt);
  const groups = values.filter((value) => !valueId || value.id === valueId);
  return (
    <>
      <div className={styles.tools}>
        <NativeSelect
          label={t('values.filter.value')}
          value={valueId}
          onChange={(event) => setValueId(event.currentTarget.value)}
          data={[
            { value: '', label: t('values.filter.any_value') },
            ...values.map((value) => ({ value: value.id, label: inLocale(value, 'name') })),
          ]}
        />
        <Switch
          label={t('values.acts.with_retired')}
          checked={withRetired}
          onChange={(event) => setWithRetired(event.currentTarget.checked)}
        />
        <Button
          data-deed="behaviour"
          onClick={() => setEdited('new')}
          disabled={values.length === 0}
          className={styles.aside}
        >
          {t('values.acts.new')}
        </Button>
      </div>
      {values.length === 0 && <EmptyState title={t('values.empty.title')}>{t('values.acts.values_first')}</EmptyState>}
      <Crowded behaviours={data.behaviours} />
      {groups.map((value) => {
        const own = shown.filter((act) => act.valueId === value.id);
        return (
          <Card key={value.id} title={inLocale(value, 'name')}>
            {own.length === 0 ? (
              <p className={styles.hint}>{t('values.acts.none')}</p>
            ) : (
              <ul className={styles.acts}>
                {[...own.filter((a) => a.side === 'FOR'), ...own.filter((a) => a.side === 'AGAINST')].map((act) => (
                  <BehaviourRow key={act.id} act={act} onEdit={() => setEdited(act)} onChanged={() => void refetch()} />
                ))}
              </ul>
            )}
          </Card>
        );
      })}
      {edited && (
        <BehaviourEditor
          act={edited === 'new' ? null : edited}
          values={values}
          valueId={valueId}
          onClose={() => setEdited(null)}
          onChanged={() => void refetch()}
        />
      )}
    </>
  );
}

/** Advice, not a block: more phrases than advised on a praise page. */
function Crowded({ behaviours }: { behaviours: readonly CuratedBehaviour[] }) {
  const { t, inLocale } = useLocale();
  const inUse = behaviours.filter((act) => !act.retiredAt);
  const touchpoints = new Map(inUse.flatMap((act) => act.touchpoints.map((at) => [at.id, at])));
  const crowded = crowdedTouchpoints(
    inUse.map((act) => ({ forCustomers: act.forCustomers, touchpointIds: act.touchpoints.map((at) => at.id) })),
    [...touchpoints.keys()],
  );
  if (crowded.length === 0) return null;
  return (
    <p className={styles.advice} role="note">
      {crowded
        .map(({ touchpointId, phrases }) =>
          t('values.acts.crowded', {
            touchpoint: inLocale(touchpoints.get(touchpointId) ?? {}, 'name'),
            phrases,
            most: PHRASES_ADVISED,
          }),
        )
        .join(' ')}
    </p>
  );
}
