import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, EmptyState, ErrorState, Page, Quote, Skeleton } from '@zasluga/ui';
import { Link, useParams } from 'react-router';
import { useFailureText } from '../../frame';
import { AwardRoundPageDocument, type AwardRoundPageQuery } from '../../gql';
import { useViewer } from '../../identity';
import styles from './awards.module.css';
import { Criteria } from './Criteria';
import { useNomineeName, useRoundName } from './names';
import { Story } from './Story';

type Round = NonNullable<AwardRoundPageQuery['awardRound']>;
type Winner = Round['winners'][number];

/** One round: open, being chosen, or announced with its result and with what was written about the reader. */
export default function RoundPage() {
  const { id = '' } = useParams();
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const roundName = useRoundName();
  const { data, error, refetch } = useQuery(AwardRoundPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return (
      <Page title={t('awards.one')} width="reading">
        {error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={2} />}
      </Page>
    );
  const round = data.awardRound;
  if (!round)
    return (
      <Page title={t('awards.one')} width="reading">
        <EmptyState title={t('awards.gone')} action={<ToAwards />}>
          {t('awards.gone_text')}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={inLocale(round.award, 'name')} lead={roundName(round.label)} width="reading">
      {round.state === 'ANNOUNCED' ? <Result round={round} /> : <Running round={round} />}
    </Page>
  );
}

const ToAwards = () => {
  const { t } = useLocale();
  return (
    <Button component={Link} to="/awards" variant="default">
      {t('awards.title')}
    </Button>
  );
};

function Running({ round }: { round: Round }) {
  const { t, format, inLocale } = useLocale();
  const name = useNomineeName();
  const about = inLocale(round.award, 'description');
  return (
    <>
      <Card>
        {about && <p className={styles.about}>{about}</p>}
        <Criteria criteria={round.award.criteria} />
        <p className={styles.quiet}>
          {round.open
            ? t('awards.until', { day: format.day(round.days.nominationsLast) })
            : round.state === 'CHOOSING'
              ? t('awards.choosing', { day: format.day(round.days.choiceLast) })
              : t('awards.planned', { day: format.day(round.days.nominationsDay) })}
        </p>
        {round.open && (
          <div className={styles.buttons}>
            <Button component={Link} to={`/awards/${round.id}/nominate`}>
              {t('awards.nominate')}
            </Button>
          </div>
        )}
      </Card>
      {round.ownNominations.length > 0 && (
        <section className={styles.section}>
          <h2>{t('awards.mine')}</h2>
          <ul className={styles.rows}>
            {round.ownNominations.map((one) => (
              <li key={one.id} className={styles.row}>
                {round.open ? (
                  <Link to={`/awards/${round.id}/nominate?id=${one.id}`} className={styles.rowName}>
                    {name(one) || t('awards.nobody_yet')}
                  </Link>
                ) : (
                  <span className={styles.rowName}>{name(one) || t('awards.nobody_yet')}</span>
                )}
                <span className={styles.tag}>
                  {t(
                    one.state === 'DRAFT'
                      ? 'awards.mine.draft'
                      : round.open
                        ? 'awards.mine.open'
                        : 'awards.mine.closed',
                  )}
                </span>
                {!round.open && one.state === 'DRAFT' && one.why && <p className={styles.unsent}>{one.why}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Result({ round }: { round: Round }) {
  const { t, format } = useLocale();
  const [first, ...others] = round.winners;
  const shared = others.some(({ place }) => place === 1);
  const wordsTo = (winner: Winner) => (winner === first && !shared ? round.words : winner.placeReason);
  return (
    <>
      {first ? (
        <Card tone="gratitude">
          <WinnerHead winner={first} roundId={round.id} several={others.length > 0} />
          {wordsTo(first) && <Quote hero>{wordsTo(first)}</Quote>}
          <div className={styles.buttons}>
            <Button component={Link} to={`/awards/${round.id}/ceremony`} variant="default">
              {t('awards.ceremony')}
            </Button>
            <InFeed winner={first} />
          </div>
        </Card>
      ) : (
        <EmptyState title={t('awards.nobody')}>{t('awards.nobody_text')}</EmptyState>
      )}
      {others.map((winner) => (
        <Card key={winner.key} tone={winner.honoured ? 'gratitude' : undefined}>
          <WinnerHead winner={winner} roundId={round.id} several />
          {winner.placeReason && <Quote>{winner.placeReason}</Quote>}
          {winner.recognition && (
            <div className={styles.buttons}>
              <InFeed winner={winner} />
            </div>
          )}
        </Card>
      ))}
      {round.wordsAboutViewer.length > 0 && (
        <section className={styles.section} id="words">
          <h2>{t('awards.about_you')}</h2>
          <p className={styles.quiet}>{t('awards.about_you_text')}</p>
          {round.wordsAboutViewer.map(({ id, why, nominator }) => (
            <Card key={id} tone="gratitude">
              <Quote source={`${format.name(nominator)}, ${format.role(nominator.roleTitle)}`}>{why}</Quote>
            </Card>
          ))}
        </section>
      )}
      {round.stories.length > 0 && (
        <section className={styles.section}>
          <h2>{t('awards.stories')}</h2>
          {round.stories.map((story) => (
            <Card key={story.id}>
              <Story story={story} />
            </Card>
          ))}
        </section>
      )}
    </>
  );
}

/** The company's thanks, where the reader may see them. */
function InFeed({ winner }: { winner: Winner }) {
  const { t } = useLocale();
  if (!winner.recognition) return null;
  return (
    <Button component={Link} to={`/recognitions/${winner.recognition.id}`} variant="subtle">
      {t('awards.in_feed')}
    </Button>
  );
}

/** With the certificate, for whoever received the award. */
function WinnerHead({ winner, roundId, several }: { winner: Winner; roundId: string; several: boolean }) {
  const { t, format, locale } = useLocale();
  const name = useNomineeName();
  const viewer = useViewer();
  const keeps = viewer.roles.includes('reward_admin') || viewer.roles.includes('admin');
  const { employee, members } = winner;
  const mine = winner.honoured ? members.filter(({ id }) => keeps || id === viewer.id) : [];
  return (
    <div className={styles.winner}>
      {employee && <Avatar person={employee} size={56} />}
      <div>
        {several && winner.place !== null && (
          <p className={styles.quiet}>{t('awards.place', { place: winner.place })}</p>
        )}
        <h2 className={styles.winnerName}>{name(winner)}</h2>
        <p className={styles.quiet}>
          {employee ? employee.roleTitle : format.list(members.map((one) => format.name(one)))}
        </p>
        {mine.length > 0 && (
          <ul className={styles.certificates}>
            {mine.map((one) => (
              <li key={one.id}>
                <a href={`/files/award-certificate?round=${roundId}&person=${one.id}&lang=${locale}`} download>
                  {mine.length === 1 ? t('awards.certificate') : t('awards.certificate_of', { name: format.name(one) })}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
