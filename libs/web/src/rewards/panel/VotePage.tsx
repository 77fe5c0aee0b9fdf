import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { useParams } from 'react-router';
import { NotFound } from '../../app';
import { useFailureText } from '../../frame';
import { AwardVoteDocument, type AwardVoteQuery, CastAwardVoteDocument } from '../../gql';
import { useNomineeName } from '../awards/names';
import { Evidence } from './Evidence';
import styles from './panel.module.css';
import { useLastDay, useRoundTitle } from './round-title';

type Vote = NonNullable<AwardVoteQuery['awardVote']>;

/** Everybody's vote: stories first, names after them, in an order of the reader's own. */
export default function VotePage() {
  const { id = '' } = useParams();
  const { t } = useLocale();
  const tell = useFailureText();
  const titleOf = useRoundTitle();
  const lastDay = useLastDay();
  const { data, error, refetch } = useQuery(AwardVoteDocument, {
    variables: { roundId: id },
    fetchPolicy: 'cache-and-network',
  });
  const vote = data?.awardVote;
  if (!vote) {
    if (data) return <NotFound />;
    return (
      <Page title={t('panel.vote')} width="reading">
        {error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} cards={2} />}
      </Page>
    );
  }
  const until = lastDay(vote.choiceUntil);
  return (
    <Page
      title={titleOf(vote)}
      lead={t(vote.isOpen ? 'panel.vote.lead' : 'panel.vote.over', { until })}
      width="reading"
    >
      {vote.isOpen && <p className={styles.hint}>{t('panel.vote.secret')}</p>}
      {vote.candidates.length === 0 ? <EmptyState title={t('panel.jury.nobody')} /> : <Candidates vote={vote} />}
    </Page>
  );
}

function Candidates({ vote }: { vote: Vote }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = useNomineeName();
  const [cast, { loading }] = useMutation(CastAwardVoteDocument);
  const choose = (nominationId: string | null) =>
    cast({ variables: { input: { roundId: vote.id, nominationId } } }).then(
      () => void showToast({ text: t(nominationId ? 'panel.vote.cast' : 'panel.vote.taken_back') }),
      (error: unknown) => void showToast({ text: tell(error), tone: 'error' }),
    );
  return vote.candidates.map((candidate) => {
    const isOwnVote = vote.ownVoteId === candidate.id;
    return (
      <Card as="article" key={candidate.id} className={styles.candidate}>
        <Evidence whys={candidate.whys} stories={candidate.stories} as="h2" />
        <footer className={styles.who}>
          {candidate.employee && <Avatar person={candidate.employee} />}
          <p className={styles.name}>
            {nameOf(candidate)}
            {candidate.employee && <small>{candidate.employee.roleTitle}</small>}
          </p>
          {candidate.isOwn ? (
            <span className={styles.hint}>{t('panel.vote.own')}</span>
          ) : (
            vote.isOpen && (
              <Button
                variant={isOwnVote ? 'filled' : 'default'}
                aria-pressed={isOwnVote}
                disabled={loading}
                leftSection={isOwnVote && <IconCheck size={20} stroke={1.75} aria-hidden />}
                onClick={() => void choose(isOwnVote ? null : candidate.id)}
              >
                {t(isOwnVote ? 'panel.vote.mine' : 'panel.vote.choose')}
                <span className="visually-hidden">: {nameOf(candidate)}</span>
              </Button>
            )
          )}
        </footer>
      </Card>
    );
  });
}
