import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, Navigate, useParams } from 'react-router';
import { isNotFound, useFailureText } from '../../frame';
import { ProcedurePageDocument } from '../../gql';
import { Afterwards } from '../afterwards';
import { Complaints } from './Complaints';
import { Credits, Decision, History } from './Decided';
import { Care, Colour, Counts, State, Vote } from './Marks';
import { isDecision, type Sheet } from './procedure';
import styles from './register.module.css';
import { Talk } from './Talk';
import { Tools } from './Tools';

/** One procedure: what it is, what it does to customers, what is said about it, what was decided and what happened afterwards. */
export default function ProcedurePage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ProcedurePageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const procedure = data?.procedure;
  if (procedure?.mergedInto) return <Navigate to={`/friction/${procedure.mergedInto.id}`} replace />;
  if (procedure) return <Whole procedure={procedure} key={procedure.id} />;
  return (
    <Page width="reading" title={t('register.title')}>
      {error && !isNotFound(error) ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : error ? (
        <EmptyState title={t('register.not_found')} action={<Back />}>
          {t('register.not_found_text')}
        </EmptyState>
      ) : (
        <Skeleton cards={2} lines={4} />
      )}
    </Page>
  );
}

function Back() {
  const { t } = useLocale();
  return (
    <Button component={Link} to="/friction" variant="default">
      {t('register.back')}
    </Button>
  );
}

function Whole({ procedure }: { procedure: Sheet }) {
  const { t, inLocale } = useLocale();
  const decided = isDecision(procedure.state);
  return (
    <Page width="reading" title={procedure.name} actions={<Back />}>
      <Card>
        <div className={styles.sheet}>
          <p className={styles.tags}>
            <State state={procedure.state} />
            <Colour colour={procedure.colour} />
          </p>
          {procedure.redReason && (
            <p className={styles.redReason}>{t('register.red.because', { why: procedure.redReason })}</p>
          )}
          {procedure.description && <p className={styles.words}>{procedure.description}</p>}
          <Counts item={procedure} />
          {procedure.touchpoints.length > 0 && (
            <p className={styles.meta}>{procedure.touchpoints.map((at) => inLocale(at, 'name')).join(' · ')}</p>
          )}
          <Care item={procedure} />
          <div className={styles.deeds}>
            <Vote item={procedure} />
          </div>
        </div>
      </Card>
      {decided && <Decision procedure={procedure} />}
      <Credits procedure={procedure} />
      {(procedure.viewerCan.edit || procedure.viewerCan.run) && <Tools procedure={procedure} />}
      <Afterwards procedureId={procedure.id} />
      <Complaints procedureId={procedure.id} />
      <Card title={t('register.talk')}>
        <Talk procedureId={procedure.id} />
      </Card>
      <History procedure={procedure} />
    </Page>
  );
}
