import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../../frame';
import {
  AnnounceAwardRoundDocument,
  DecideAwardRoundDocument,
  PayAwardRoundDocument,
  ReconsiderAwardRoundDocument,
  RoundChoiceDocument,
} from '../../../gql';
import { useNomineeName } from '../names';
import styles from './manage.module.css';
import type { ManagedNominee, ManagedRound } from './managed';

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
  const { paid, paidPoints } = round.administration!;
  const [pay, { loading }] = useMutation(PayAwardRoundDocument);
  const payNow = () =>
    pay({ variables: { id: round.id } }).then(onChanged, (error: unknown) =>
      showToast({ text: tell(error), tone: 'error' }),
    );
  return (
    <Card title={t('awards.decision.announced')}>
      <div className={styles.decision}>
        {paid === 'paid' && <p>{t('awards.decision.paid', { points: format.points(paidPoints ?? 0) })}</p>}
        {paid === 'unfunded' && (
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

function Choose({ round, onChanged }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const name = useNomineeName();
  const nominees = round.administration!.nominees;
  const listed = nominees.filter(({ shortlisted }) => shortlisted);
  const choice = listed.length ? listed : nominees;
  const first = useFirstOfChoice(round);
  const [picked, setPicked] = useState<string>();
  const winner = picked ?? first?.key ?? '';
  const [reason, setReason] = useState('');
  const [announceLocal, setAnnounceLocal] = useState('');
  const [fault, setFault] = useState('');
  const [decide, { loading }] = useMutation(DecideAwardRoundDocument);
  const chosen = choice.find(({ key }) => key === winner);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!winner) return setFault(t('awards.decision.pick'));
    setFault('');
    const placings = chosen ? [{ nominationId: chosen.nominations[0]!.id, place: 1, reason }] : [];
    try {
      const input = { id: round.id, placings, words: reason, announceLocal: announceLocal || null };
      await decide({ variables: { input } });
      showToast({ text: t('awards.decision.kept') });
      onChanged();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card title={t('awards.decision')}>
      <form className={styles.decision} onSubmit={(event) => void submit(event)} noValidate>
        <NativeSelect
          label={t('awards.decision.who')}
          description={first && t('awards.decision.first', { name: name(first) })}
          value={winner}
          onChange={(event) => setPicked(event.currentTarget.value)}
          data={[
            { value: '', label: t('awards.decision.choose') },
            ...choice.map((one) => ({ value: one.key, label: name(one) })),
            { value: 'nobody', label: t('awards.decision.nobody') },
          ]}
        />
        <Textarea
          label={t('awards.decision.reason')}
          description={t('awards.decision.reason_hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={4}
        />
        <TextInput
          type="datetime-local"
          label={t('awards.decision.when')}
          description={t('awards.decision.when_hint')}
          value={announceLocal}
          onChange={(event) => setAnnounceLocal(event.currentTarget.value)}
        />
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={styles.submit}>
          <Button type="submit" loading={loading}>
            {t('awards.decision.decide')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Whom jury or voters put first, once there is a result and the place is not shared: offered, and nothing more than that. */
function useFirstOfChoice(round: ManagedRound): ManagedNominee | undefined {
  const { data } = useQuery(RoundChoiceDocument, { variables: { roundId: round.id } });
  const first = data?.roundChoice?.result?.standings.filter(({ rank }) => rank === 1) ?? [];
  if (first.length !== 1) return undefined;
  return round.administration!.nominees.find(({ nominations }) =>
    nominations.some(({ id }) => id === first[0]!.nominationId),
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
  const winner = nominees.find(({ place }) => place === 1);
  const { points } = round.award;
  const run = (deed: () => Promise<unknown>) =>
    deed().then(onChanged, (error: unknown) => showToast({ text: tell(error), tone: 'error' }));
  return (
    <Card title={t('awards.decision.made')}>
      <div className={styles.decision}>
        <p className={styles.name}>{winner ? name(winner) : t('awards.nobody')}</p>
        {words && <p>{words}</p>}
        <p className={styles.quiet}>
          {announceLocal
            ? t('awards.decision.at', { when: `${format.day(announceLocal.slice(0, 10))}, ${announceLocal.slice(11)}` })
            : t('awards.decision.nobody_knows')}
        </p>
        {winner && !!points && (
          <p className={styles.quiet}>{t('awards.decision.points', { points: format.points(points) })}</p>
        )}
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
