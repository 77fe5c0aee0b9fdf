import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { More, useFailureText } from '../../frame';
import {
  AnnouncedAwardRoundsDocument,
  AwardsOverviewDocument,
  type AwardsOverviewQuery,
  MyNominationsDocument,
} from '../../gql';
import { ChoiceDuties } from '../panel/ChoiceDuties';
import styles from './awards.module.css';
import { Criteria } from './Criteria';
import { useNomineeName, useRoundName } from './names';

type Open = AwardsOverviewQuery['openAwardRounds'][number];
type Mine = AwardsOverviewQuery['myNominations']['nodes'][number];
type Past = AwardsOverviewQuery['announcedAwardRounds']['nodes'][number];

/** What is open for nominations, what one proposed oneself, and whom the company has honoured. */
export default function AwardsPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch, fetchMore } = useQuery(AwardsOverviewDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const past = data?.announcedAwardRounds;
  return (
    <Page title={t('awards.title')} lead={t('awards.lead')} width="reading">
      {!data && error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards={3} />}
      <ChoiceDuties />
      {data && (
        <>
          <section className={styles.section}>
            <h2>{t('awards.open')}</h2>
            {data.openAwardRounds.length === 0 && (
              <EmptyState title={t('awards.open.empty')}>{t('awards.open.empty_text')}</EmptyState>
            )}
            {data.openAwardRounds.map((round) => (
              <OpenRound key={round.id} round={round} />
            ))}
          </section>
          {data.myNominations.nodes.length > 0 && (
            <section className={styles.section}>
              <h2>{t('awards.mine')}</h2>
              <ul className={styles.rows}>
                {data.myNominations.nodes.map((one) => (
                  <OwnRow key={one.id} nomination={one} />
                ))}
              </ul>
              <More
                end={data.myNominations.pageInfo}
                load={(after) => fetchMore({ query: MyNominationsDocument, variables: { after } })}
              />
            </section>
          )}
          {past && past.nodes.length > 0 && (
            <section className={styles.section}>
              <h2>{t('awards.past')}</h2>
              <ul className={styles.rows}>
                {past.nodes.map((round) => (
                  <PastRow key={round.id} round={round} />
                ))}
              </ul>
              <More
                end={past.pageInfo}
                load={(after) => fetchMore({ query: AnnouncedAwardRoundsDocument, variables: { after } })}
              />
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function OpenRound({ round }: { round: Open }) {
  const { t, format, inLocale } = useLocale();
  const roundName = useRoundName();
  const about = inLocale(round.award, 'description');
  return (
    <Card title={inLocale(round.award, 'name')}>
      <p className={styles.quiet}>
        {roundName(round.label)} · {t('awards.until', { day: format.day(round.days.nominationsLast) })}
      </p>
      {about && <p className={styles.about}>{about}</p>}
      <Criteria criteria={round.award.criteria} />
      <div className={styles.buttons}>
        <Button component={Link} to={`/awards/${round.id}/nominate`}>
          {t('awards.nominate')}
        </Button>
      </div>
    </Card>
  );
}

function OwnRow({ nomination }: { nomination: Mine }) {
  const { t, inLocale } = useLocale();
  const name = useNomineeName();
  const roundName = useRoundName();
  const { round, state } = nomination;
  const to = round.open ? `/awards/${round.id}/nominate?id=${nomination.id}` : `/awards/${round.id}`;
  const word = state === 'DRAFT' ? 'draft' : round.state === 'ANNOUNCED' ? 'announced' : round.open ? 'open' : 'closed';
  return (
    <li className={styles.row}>
      <Link to={to} className={styles.rowName}>
        {name(nomination) || t('awards.nobody_yet')}
      </Link>
      <span className={styles.quiet}>
        {inLocale(round.award, 'name')} · {roundName(round.label)}
      </span>
      <span className={styles.tag}>{t(`awards.mine.${word}`)}</span>
    </li>
  );
}

function PastRow({ round }: { round: Past }) {
  const { t, format, inLocale } = useLocale();
  const name = useNomineeName();
  const roundName = useRoundName();
  const [winner] = round.winners;
  return (
    <li className={styles.row}>
      <Link to={`/awards/${round.id}`} className={styles.rowName}>
        {winner ? name(winner) : t('awards.nobody')}
      </Link>
      <span className={styles.quiet}>
        {inLocale(round.award, 'name')} · {roundName(round.label)}
      </span>
      {round.announcedAt && <span className={styles.quiet}>{format.day(round.announcedAt)}</span>}
    </li>
  );
}
