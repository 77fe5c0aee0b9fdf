import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, ErrorState, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { More, useComposer, useFailureText } from '../../frame';
import { TeamPeopleDocument, type TeamPeopleQuery } from '../../gql';
import { languageOf } from '../language-of';
import styles from './team.module.css';
import type { TeamView } from './view';

type Member = TeamPeopleQuery['teamPeople']['nodes'][number];

interface Props {
  view: TeamView;
  search: string;
  /** Those who were thanked, or those on whom it is worth to look. */
  thanked: boolean;
}

export function TeamPeople({ view, search, thanked }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, previousData, error, refetch, fetchMore } = useQuery(TeamPeopleDocument, {
    variables: { ...view, thanked, search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.teamPeople;
  const kind = thanked ? 'thanked' : 'not_lately';
  return (
    <Card title={t(`team.${kind}`)} as="section">
      <p className={styles.quiet}>{t(`team.${kind}.lead`, { days: view.days })}</p>
      {!page ? (
        error ? (
          <ErrorState text={tell(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={5} />
        )
      ) : page.nodes.length === 0 ? (
        <p className={styles.none}>{t(search ? 'team.not_found' : `team.${kind}.none`)}</p>
      ) : (
        <ul className={styles.members} data-stale={!data || undefined}>
          {page.nodes.map((member) =>
            thanked ? (
              <Thanked key={member.employee.id} member={member} />
            ) : (
              <NotLately key={member.employee.id} member={member} />
            ),
          )}
        </ul>
      )}
      <More end={page?.pageInfo} load={(after) => fetchMore({ variables: { after } })} apart />
    </Card>
  );
}

function Thanked({ member: { employee, thanks, lastAt, newest } }: { member: Member }) {
  const { t, format } = useLocale();
  return (
    <li className={styles.member}>
      <Avatar person={employee} />
      <div className={styles.who}>
        <p className={styles.name}>
          <Link to={`/?person=${employee.id}`}>{format.name(employee)}</Link>
        </p>
        <p className={styles.quiet}>
          {t('team.thanks', { count: thanks })}
          {lastAt && ` · ${t('team.latest', { when: format.relative(lastAt) })}`}
        </p>
        {newest?.story && (
          <p className={styles.words} lang={languageOf(newest.story)}>
            <Link to={`/recognitions/${newest.id}`}>{newest.story}</Link>
          </p>
        )}
      </div>
    </li>
  );
}

function NotLately({ member: { employee, lastAt } }: { member: Member }) {
  const { t, format } = useLocale();
  const give = useComposer();
  return (
    <li className={styles.member}>
      <Avatar person={employee} />
      <div className={styles.who}>
        <p className={styles.name}>
          <Link to={`/?person=${employee.id}`}>{format.name(employee)}</Link>
        </p>
        <p className={styles.quiet}>
          {lastAt ? t('team.last_ever', { day: format.date(lastAt) }) : employee.roleTitle}
        </p>
      </div>
      <Button variant="default" size="compact-md" onClick={() => give({ to: employee })}>
        {t('team.give')}
        <span className="visually-hidden">{`: ${format.name(employee)}`}</span>
      </Button>
    </li>
  );
}
