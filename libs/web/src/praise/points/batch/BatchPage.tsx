import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PRINT_POINTS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../../frame';
import { PraisePointChoicesDocument, type PraisePointChoicesQuery } from '../../../gql';
import { PrintDialog } from '../../print/PrintDialog';
import styles from './batch.module.css';
import { BatchPlan, type Created } from './BatchPlan';
import { ListField } from './ListField';
import { Some } from './Some';
import { FIRST_WISH, inputOf, SOURCES, type Wish } from './wish';

const PAUSE_MS = 300;

/** Many points at once: choose or paste, look what is new, create. */
export default function BatchPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [wish, setWish] = useState(FIRST_WISH);
  const [created, setCreated] = useState<Created | null>(null);
  const { data, error, refetch } = useQuery(PraisePointChoicesDocument);
  const [list] = useDebouncedValue(wish.list, PAUSE_MS);
  const input = inputOf({ ...wish, list });
  const typing = wish.source === 'list' && list !== wish.list;
  const done = (result: Created) => {
    setCreated(result);
    client.cache.evict({ fieldName: 'praisePoints' });
    client.cache.evict({ fieldName: 'praisePointTotals' });
  };
  return (
    <Page
      title={t('praise.many.title')}
      lead={t('praise.many.lead')}
      actions={
        <Button variant="default" component={Link} to="/admin/praise-points">
          {t('praise.many.back')}
        </Button>
      }
    >
      {created ? (
        <Done created={created} onAgain={() => setCreated(null)} />
      ) : data ? (
        <>
          <Segmented
            label={t('praise.many.source')}
            options={SOURCES.map((value) => ({ value, label: t(`praise.many.source.${value}`) }))}
            value={wish.source}
            onChange={(source) => setWish({ ...wish, source })}
          />
          <Choice wish={wish} choices={data} onChange={(part) => setWish({ ...wish, ...part })} />
          {input ? (
            <BatchPlan key={wish.source} input={input} typing={typing} onCreated={done} />
          ) : (
            <p className={styles.note}>
              {t(wish.source === 'list' ? 'praise.many.paste_first' : 'praise.many.choose_first')}
            </p>
          )}
        </>
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

interface ChoiceProps {
  wish: Wish;
  choices: PraisePointChoicesQuery;
  onChange: (part: Partial<Wish>) => void;
}

function Choice({ wish, choices, onChange }: ChoiceProps) {
  const { t, inLocale } = useLocale();
  const named = (rows: readonly { id: string; nameRu: string; nameEn: string }[]) =>
    rows.map((row) => ({ id: row.id, label: inLocale(row, 'name') }));
  const places = named(choices.places.filter(({ closedAt }) => !closedAt));
  switch (wish.source) {
    case 'places':
      if (!places.length) return <EmptyState title={t('praise.many.no_places')} />;
      return (
        <div className={styles.choice}>
          <Some
            label={t('praise.many.places')}
            all={places}
            chosen={wish.placeIds}
            onChange={(placeIds) => onChange({ placeIds })}
          />
          <div className={styles.some}>
            <Some
              label={t('praise.many.touchpoints')}
              all={named(choices.touchpoints)}
              chosen={wish.touchpointIds}
              onChange={(touchpointIds) => onChange({ touchpointIds })}
            />
            <Checkbox
              label={t('praise.many.alone')}
              description={t('praise.many.alone_hint')}
              checked={wish.alone}
              onChange={(event) => onChange({ alone: event.currentTarget.checked })}
            />
          </div>
        </div>
      );
    case 'people':
      return (
        <div className={styles.choice}>
          <Some
            label={t('praise.many.people_of')}
            all={places}
            chosen={wish.peoplePlaceIds}
            onChange={(peoplePlaceIds) => onChange({ peoplePlaceIds })}
          />
          <p className={styles.note}>{t('praise.many.people_hint')}</p>
        </div>
      );
    case 'units':
      if (!choices.units.length) return <EmptyState title={t('praise.many.no_units')} />;
      return (
        <Some
          label={t('praise.many.units')}
          all={named(choices.units)}
          chosen={wish.unitIds}
          onChange={(unitIds) => onChange({ unitIds })}
        />
      );
    case 'list':
      return <ListField list={wish.list} onChange={(list) => onChange({ list })} />;
  }
}

function Done({ created, onAgain }: { created: Created; onAgain: () => void }) {
  const { t } = useLocale();
  const [printing, setPrinting] = useState(false);
  const { createdIds, existing, faulty } = created;
  return (
    <>
      <EmptyState
        title={t('praise.many.done', { count: createdIds.length })}
        action={
          <div className={styles.deeds}>
            {createdIds.length > 0 && createdIds.length <= PRINT_POINTS_MAX && (
              <Button onClick={() => setPrinting(true)}>{t('praise.many.print')}</Button>
            )}
            <Button variant="default" component={Link} to="/admin/praise-points">
              {t('praise.many.to_points')}
            </Button>
            <Button variant="default" onClick={onAgain}>
              {t('praise.many.again')}
            </Button>
          </div>
        }
      >
        {[
          existing > 0 && t('praise.many.existing', { count: existing }),
          faulty > 0 && t('praise.many.faulty', { count: faulty }),
          createdIds.length > PRINT_POINTS_MAX && t('praise.many.print_in_parts', { max: PRINT_POINTS_MAX }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </EmptyState>
      {printing && <PrintDialog pointIds={createdIds} onClose={() => setPrinting(false)} />}
    </>
  );
}
