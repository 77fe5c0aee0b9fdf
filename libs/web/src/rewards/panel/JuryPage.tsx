import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useParams } from 'react-router';
import { NotFound } from '../../app';
import { useFailureText } from '../../frame';
import { JuryPageDocument } from '../../gql';
import { EquityView } from './EquityView';
import { Judging } from './Judging';
import { PanelRule } from './PanelRule';
import { useLastDay, useRoundTitle } from './round-title';
import styles from './panel.module.css';

/** A juror's desk: one nomination at a time, without names, each criterion from 1 to 5. */
export default function JuryPage() {
  const { id = '' } = useParams();
  const { t } = useLocale();
  const tell = useFailureText();
  const titleOf = useRoundTitle();
  const lastDay = useLastDay();
  const { data, error, refetch } = useQuery(JuryPageDocument, {
    variables: { roundId: id },
    fetchPolicy: 'cache-and-network',
  });
  const jury = data?.juryPage;
  if (!jury) {
    if (data) return <NotFound />;
    return (
      <Page title={t('panel.jury')} width="reading">
        {error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} cards={2} />}
      </Page>
    );
  }
  const until = lastDay(jury.choiceUntil);
  return (
    <Page title={titleOf(jury)} lead={t(jury.isOpen ? 'panel.jury.lead' : 'panel.jury', { until })} width="reading">
      {jury.state === 'NOMINATING' ? (
        <EmptyState title={t('panel.jury.early')}>{t('panel.jury.early.text')}</EmptyState>
      ) : jury.nominations.length === 0 ? (
        <EmptyState title={t('panel.jury.nobody')} />
      ) : jury.criteria.length === 0 ? (
        <EmptyState title={t('panel.jury.no_criteria')}>{t('panel.jury.no_criteria.text')}</EmptyState>
      ) : (
        <>
          {!jury.isOpen && <p className={styles.note}>{t('panel.jury.over')}</p>}
          <Judging jury={jury} until={until} />
        </>
      )}
      <EquityView roundId={jury.id} />
      <PanelRule />
    </Page>
  );
}
