import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useParams } from 'react-router';
import { WorkshopSummaryDocument } from '../../../gql';
import { SplitBar } from '../SplitBar';
import { AgreementCard } from './AgreementCard';
import styles from './keep.module.css';
import type { Summary } from './summary';

/** What came of a workshop; goes to the printer as it is. */
export default function SummaryPage() {
  const { id = '' } = useParams();
  const { t, format } = useLocale();
  const { data, error, refetch } = useQuery(WorkshopSummaryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const workshop = data?.workshop;
  if (!workshop)
    return (
      <Page title={t('workshop.summary.title')} width="reading">
        {data ? (
          <EmptyState title={t('workshop.gone')} action={<ToList />}>
            {t('workshop.gone_text')}
          </EmptyState>
        ) : error ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} lines={4} />
        )}
      </Page>
    );
  const { signedIn, anonymous } = workshop;
  return (
    <Page
      title={workshop.name || t('workshop.of_day', { day: format.day(workshop.createdAt) })}
      lead={[
        format.day(workshop.closedAt ?? workshop.createdAt),
        t('workshop.summary.led', { name: format.name(workshop.author) }),
        t('workshop.summary.counted', { people: signedIn + anonymous, signedIn, anonymous }),
      ].join(' · ')}
      width="reading"
      actions={
        workshop.closedAt && (
          <Button
            variant="default"
            className={styles.unprinted}
            leftSection={<IconPrinter size={20} stroke={1.75} />}
            onClick={() => print()}
          >
            {t('workshop.summary.print')}
          </Button>
        )
      }
    >
      {workshop.closedAt ? <Results workshop={workshop} /> : <GoingOn id={workshop.id} />}
    </Page>
  );
}

function Results({ workshop }: { workshop: Summary }) {
  const { t } = useLocale();
  const { results } = workshop;
  if (results.length === 0)
    return (
      <EmptyState title={t('workshop.summary.nothing')} action={<ToList />}>
        {t('workshop.summary.nothing_text')}
      </EmptyState>
    );
  return (
    <>
      <AgreementCard agreement={workshop.agreement} />
      <Card className={styles.sent}>
        <p>{t('workshop.summary.sent')}</p>
        <p className={styles.note}>
          {results.some(({ proposed }) => proposed) && `${t('workshop.summary.proposals')} `}
          <Link to="/line">{t('workshop.phone.to_line')}</Link>
        </p>
      </Card>
      <ol className={styles.results}>
        {results.map((result) => (
          <Result key={result.behaviourId} result={result} />
        ))}
      </ol>
    </>
  );
}

function Result({ result }: { result: Summary['results'][number] }) {
  const { t, inLocale } = useLocale();
  const { first, second, moved, proposed } = result;
  return (
    <li className={styles.result}>
      <h2 className={styles.title}>{inLocale(result, 'text')}</h2>
      {proposed && <p className={styles.note}>{t('workshop.proposed')}</p>}
      <SplitBar split={first} label={t('workshop.before')} />
      {second ? (
        <>
          <SplitBar split={second} label={t('workshop.after')} />
          {moved !== null && <p className={styles.note}>{t('workshop.summary.moved', { count: moved ?? 0 })}</p>}
        </>
      ) : (
        first && <p className={styles.note}>{t('workshop.summary.once')}</p>
      )}
    </li>
  );
}

function GoingOn({ id }: { id: string }) {
  const { t } = useLocale();
  return (
    <EmptyState
      title={t('workshop.summary.going')}
      action={
        <Button component={Link} to={`/line/workshops/${id}/wall`}>
          {t('workshop.list.wall')}
        </Button>
      }
    >
      {t('workshop.summary.going_text')}
    </EmptyState>
  );
}

function ToList() {
  const { t } = useLocale();
  return (
    <Button component={Link} to="/line/workshops" variant="default">
      {t('workshop.list.title')}
    </Button>
  );
}
