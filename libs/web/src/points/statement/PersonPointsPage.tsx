import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isNotFound, useFailureText } from '../../frame';
import { BalanceOfDocument, type StatementRowFragment } from '../../gql';
import { useViewer } from '../../identity';
import { PointsWithMoney } from '../PointsWithMoney';
import { CorrectDialog } from './CorrectDialog';
import { Statement } from './Statement';
import styles from './Statement.module.css';

/** Somebody's points as an administrator sees them; a mistake is taken back from here. */
export default function PersonPointsPage() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const employeeId = useParams()['employeeId'] ?? '';
  const own = useViewer().id === employeeId;
  const [correcting, setCorrecting] = useState<StatementRowFragment>();
  const { data, error, refetch } = useQuery(BalanceOfDocument, {
    variables: { employeeId },
    fetchPolicy: 'cache-and-network',
  });
  const person = data?.employee;
  if (!data || !person) {
    const missing = (data && !person) || (error && isNotFound(error));
    return (
      <Page title={t('points.person.title_loading')}>
        {missing && <ErrorState title={t('points.person.nobody')} text={t('points.person.nobody_text')} />}
        {!missing && error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
        {!missing && !error && <Skeleton lines={8} />}
      </Page>
    );
  }
  const { earned, reserved, allowanceLeft, frozen, nextLapse } = data.balanceOf;
  return (
    <Page
      title={t('points.person.title', { name: format.name(person) })}
      lead={t('points.person.lead')}
      width="reading"
      actions={
        <Button variant="default" component={Link} to="/admin/points">
          {t('points.manage.title')}
        </Button>
      }
    >
      <Card>
        <p>
          {t('points.earned')}: <PointsWithMoney points={earned} strong />
        </p>
        {frozen && <p className={styles.notes}>{t('points.person.frozen')}</p>}
        {reserved > 0 && <p className={styles.notes}>{t('points.reserved', { points: reserved })}</p>}
        {nextLapse && (
          <p className={styles.notes}>
            {t('points.lapse', { points: nextLapse.points, date: format.day(nextLapse.lapsesOn) })}
          </p>
        )}
        <p>
          {t('points.allowance')}: {format.points(allowanceLeft)}
        </p>
      </Card>
      <Statement
        employeeId={employeeId}
        actions={(line) =>
          line.correctable && !own ? (
            <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setCorrecting(line)}>
              {t('points.correction.open')}
            </Button>
          ) : null
        }
      />
      {correcting && (
        <CorrectDialog line={correcting} name={format.name(person)} onClose={() => setCorrecting(undefined)} />
      )}
    </Page>
  );
}
