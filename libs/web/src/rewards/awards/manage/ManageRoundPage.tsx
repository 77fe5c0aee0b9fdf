import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, EmptyState, ErrorState, Page, Quote, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useFailureText } from '../../../frame';
import { ManagedRoundPageDocument, ShortlistNomineeDocument } from '../../../gql';
import awards from '../awards.module.css';
import { useNomineeName, useRoundName } from '../names';
import { Story } from '../Story';
import { RoundChoice } from '../../panel/RoundChoice';
import { Decision } from './Decision';
import styles from './manage.module.css';
import type { ManagedNominee } from './managed';
import { RoundDates } from './RoundDates';

/** A round as those see it who run awards: whom it is about, who is looked at closely, the decision, the announcement. */
export default function ManageRoundPage() {
  const { id = '' } = useParams();
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const roundName = useRoundName();
  const { data, error, refetch } = useQuery(ManagedRoundPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [moving, setMoving] = useState(false);
  const round = data?.awardRound;
  if (!round?.administration)
    return (
      <Page title={t('awards.manage.round')}>
        {data ? (
          <EmptyState title={t('awards.gone')}>{t('awards.gone_text')}</EmptyState>
        ) : error ? (
          <ErrorState text={tell(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    );
  const { state, nominees } = round.administration;
  const movable = state === 'NOMINATING' || state === 'CHOOSING';
  return (
    <Page
      title={`${inLocale(round.award, 'name')}, ${roundName(round.label)}`}
      lead={`${t(`awards.state.${state}`)} · ${t('awards.manage.terms', {
        nominations: format.day(round.days.nominationsLast),
        choice: format.day(round.days.choiceLast),
      })}`}
      actions={
        movable && (
          <Button variant="default" onClick={() => setMoving(true)}>
            {t('awards.manage.dates')}
          </Button>
        )
      }
      aside={<Decision round={round} onChanged={() => void refetch()} />}
    >
      <p className={awards.quiet}>
        <Link to="/admin/awards">{t('awards.manage')}</Link>
      </p>
      <RoundChoice roundId={id} />
      {nominees.length === 0 ? (
        <EmptyState title={t('awards.manage.no_nominees')}>{t('awards.manage.no_nominees_text')}</EmptyState>
      ) : (
        nominees.map((nominee) => <NomineeCard key={nominee.key} nominee={nominee} movable={movable} />)
      )}
      {moving && <RoundDates round={round} onClose={() => setMoving(false)} onChanged={() => void refetch()} />}
    </Page>
  );
}

/** All that was written about one person or team; a story that several bring stands once. */
function NomineeCard({ nominee, movable }: { nominee: ManagedNominee; movable: boolean }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const name = useNomineeName();
  const [shortlist, { loading }] = useMutation(ShortlistNomineeDocument, {
    onError: (error) => showToast({ text: tell(error), tone: 'error' }),
    refetchQueries: [ManagedRoundPageDocument],
  });
  const { employee, members, nominations, shortlisted, place } = nominee;
  const stories = [...new Map(nominations.flatMap((one) => one.stories).map((story) => [story.id, story])).values()];
  return (
    <Card>
      <div className={styles.nominee}>
        <div className={styles.head}>
          {employee && <Avatar person={employee} size={56} />}
          <div>
            <h2 className={styles.name}>{name(nominee)}</h2>
            <p className={styles.quiet}>
              {employee ? employee.roleTitle : format.list(members.map((one) => format.name(one)))}
            </p>
          </div>
          {place !== null && <span className={awards.tag}>{t('awards.manage.place', { place })}</span>}
          {movable && (
            <Button
              variant={shortlisted ? 'filled' : 'default'}
              aria-pressed={shortlisted}
              loading={loading}
              onClick={() => void shortlist({ variables: { nominationId: nominations[0]!.id, on: !shortlisted } })}
            >
              {t(shortlisted ? 'awards.manage.shortlisted' : 'awards.manage.shortlist')}
            </Button>
          )}
        </div>
        {nominations.map(({ id, why, nominator }) => (
          <Quote key={id} source={`${format.name(nominator)}, ${format.role(nominator.roleTitle)}`}>
            {why}
          </Quote>
        ))}
        {stories.length > 0 && (
          <div className={styles.stories}>
            <p className={styles.quiet}>{t('awards.manage.stories', { count: stories.length })}</p>
            {stories.map((story) => (
              <Story key={story.id} story={story} />
            ))}
          </div>
        )}
      </div>
    </Card>
  );
}
