import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../../frame';
import { AnnounceAwardRoundDocument, PayAwardRoundDocument, ReconsiderAwardRoundDocument } from '../../../gql';
import { useNomineeName } from '../names';
import { Choose } from './Choose';
import styles from './manage.module.css';
import type { ManagedRound } from './managed';

interface Props {
  round: ManagedRound;
  onChanged: () => void;
}

/** What is left to do with a round: wait, decide, announce, or go to the wall. */
export function Decision({ round, onChanged }: Props) {
  const { t, format } = useLocale();
  const { state } = round.administration!;
  switch (state) {
    case 'NOMINATING':
      return (
        <Card title={t('awards.decision')}>
          <p className={styles.quiet}>{t('awards.decision.wait', { day: format.day(round.days.nominationsLast) })}</p>
        </Card>
      );
    case 'CHOOSING':
      return <Choose round={round} onChanged={onChanged} />;
    case 'DECIDED':
      return <Announce round={round} onChanged={onChanged} />;
    case 'ANNOUNCED':
      return <Announced round={round} onChanged={onChanged} />;
  }
}

function Announced({ round, onChanged }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const prizes = round.administration!.prizes.filter(({ points }) => points > 0);
  const owed = prizes.some(({ paid }) => paid === 'unfunded');
  const [pay, { loading }] = useMutation(PayAwardRoundDocument);
  const payNow = () =>
    pay({ variables: { id: round.id } }).then(onChanged, (error: unknown) =>
      showToast({ text: tell(error), tone: 'error' }),
    );
  return (
    <Card title={t('awards.decision.announced')}>
      <div className={styles.decision}>
        {prizes.length === 1 && !owed && (
          <p>{t('awards.decision.paid', { points: format.points(prizes[0]!.points) })}</p>
        )}
        {prizes.length > 1 && (
          <ul className={styles.prizes}>
            {prizes.map(({ place, points, paid }, i) => (
              <li key={i}>
                {t('awards.place', { place })}:{' '}
                {t(`awards.prize.${paid === 'paid' ? 'paid' : 'unfunded'}`, { points: format.points(points) })}
              </li>
            ))}
          </ul>
        )}
        {owed && (
          <>
            <p className={styles.fault}>{t('awards.decision.unfunded')}</p>
            <Button variant="default" loading={loading} onClick={() => void payNow()}>
              {t('awards.decision.pay')}
            </Button>
          </>
        )}
        <div className={styles.submit}>
          <Button component={Link} to={`/awards/${round.id}`}>
            {t('awards.decision.result')}
          </Button>
          <Button component={Link} to={`/awards/${round.id}/ceremony`} variant="default">
            {t('awards.ceremony')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Announce({ round, onChanged }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const name = useNomineeName();
  const [asked, setAsked] = useState(false);
  const [announce] = useMutation(AnnounceAwardRoundDocument);
  const [reconsider] = useMutation(ReconsiderAwardRoundDocument);
  const { nominees, words, announceLocal } = round.administration!;
  const chosen = nominees.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!);
  const given = [round.award.points ?? 0, ...(round.award.otherPoints ?? [])];
  const run = (deed: () => Promise<unknown>) =>
    deed().then(onChanged, (error: unknown) => showToast({ text: tell(error), tone: 'error' }));
  return (
    <Card title={t('awards.decision.made')}>
      <div className={styles.decision}>
        {chosen.length === 0 && <p className={styles.name}>{t('awards.nobody')}</p>}
        {chosen.map((one) => (
          <div key={one.key}>
            <p className={styles.name}>{name(one)}</p>
            {chosen.length > 1 && <p className={styles.quiet}>{t('awards.place', { place: one.place! })}</p>}
            {!!given[one.place! - 1] && (
              <p className={styles.quiet}>
                {t('awards.decision.points', { points: format.points(given[one.place! - 1]!) })}
              </p>
            )}
          </div>
        ))}
        {words && <p>{words}</p>}
        <p className={styles.quiet}>
          {announceLocal
            ? t('awards.decision.at', { when: `${format.day(announceLocal.slice(0, 10))}, ${announceLocal.slice(11)}` })
            : t('awards.decision.nobody_knows')}
        </p>
        <div className={styles.submit}>
          <Button onClick={() => setAsked(true)}>{t('awards.decision.announce')}</Button>
          <Button component={Link} to={`/awards/${round.id}/ceremony`} variant="default">
            {t('awards.ceremony')}
          </Button>
          <Button variant="subtle" onClick={() => void run(() => reconsider({ variables: { id: round.id } }))}>
            {t('awards.decision.reconsider')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('awards.decision.announce_title')}
        confirmLabel={t('awards.decision.announce')}
        onConfirm={() => run(() => announce({ variables: { id: round.id } }))}
      >
        {t('awards.decision.announce_text')}
      </ConfirmDialog>
    </Card>
  );
}
