import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { spokenCode } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { More } from '../../../frame';
import { Link } from 'react-router';
import { type WorkshopRowFragment, WorkshopsDocument } from '../../../gql';
import styles from './keep.module.css';

/** Workshops that go on, and what came of those that are over. */
export default function WorkshopsPage() {
  const { t } = useLocale();
  const { data, error, refetch, fetchMore } = useQuery(WorkshopsDocument, { fetchPolicy: 'cache-and-network' });
  const page = data?.workshops;
  return (
    <Page title={t('workshop.list.title')} lead={t('workshop.list.lead')} actions={<OpenNew />}>
      {error && !page && <ErrorState onRetry={() => void refetch()} />}
      {!page && !error && <Skeleton cards={2} />}
      {page?.nodes.length === 0 && (
        <EmptyState title={t('workshop.list.empty')} action={<OpenNew />}>
          {t('workshop.list.empty_text')}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <ul className={styles.list}>
          {page.nodes.map((workshop) => (
            <Row key={workshop.id} workshop={workshop} />
          ))}
        </ul>
      )}
      <More end={page?.pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </Page>
  );
}

function OpenNew() {
  const { t } = useLocale();
  return (
    <Button component={Link} to="/line/workshops/new">
      {t('workshop.list.new')}
    </Button>
  );
}

function Row({ workshop }: { workshop: WorkshopRowFragment }) {
  const { t, format } = useLocale();
  const { id, closedAt, createdAt, behaviourCount, signedIn, anonymous, author } = workshop;
  const title = workshop.name || t('workshop.of_day', { day: format.day(createdAt) });
  return (
    <li className={styles.row} data-open={!closedAt || undefined}>
      <div className={styles.about}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.meta}>
          {workshop.name && <span>{format.day(createdAt)}</span>}
          <span>{format.name(author)}</span>
          <span>{t('workshop.behaviours', { count: behaviourCount })}</span>
          <span>{t('workshop.people', { count: signedIn + anonymous })}</span>
        </p>
        {!closedAt && <p className={styles.going}>{t('workshop.list.going', { code: spokenCode(workshop.code) })}</p>}
      </div>
      {closedAt ? (
        <Button component={Link} to={`/line/workshops/${id}`} variant="default">
          {t('workshop.list.results')}
        </Button>
      ) : (
        <Button component={Link} to={`/line/workshops/${id}/wall`}>
          {t('workshop.list.wall')}
        </Button>
      )}
    </li>
  );
}
