import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { PLACED_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../../frame';
import { DecideAwardRoundDocument, RoundChoiceDocument } from '../../../gql';
import { useNomineeName } from '../names';
import styles from './manage.module.css';
import type { ManagedNominee, ManagedRound } from './managed';
import { PlaceFields } from './PlaceFields';
import { EMPTY_ROW, NOBODY, offeredRows, placeAt, placed, type PlaceRow } from './placings';

interface Props {
  round: ManagedRound;
  onChanged: () => void;
}

/** Who is honoured, place by place, each with a reason that everybody reads. */
export function Choose({ round, onChanged }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const name = useNomineeName();
  const { nominees } = round.administration!;
  const listed = nominees.filter(({ shortlisted }) => shortlisted);
  const choice = listed.length ? listed : nominees;
  const places = 1 + (round.award.otherPoints?.length ?? 0);
  const ranked = useRanked(round);
  const [edited, setEdited] = useState<readonly PlaceRow[]>();
  const rows = edited ?? offeredRows(ranked, places);
  const [announceLocal, setAnnounceLocal] = useState('');
  const [fault, setFault] = useState('');
  const [decide, { loading }] = useMutation(DecideAwardRoundDocument);
  const set = (at: number, change: Partial<PlaceRow>) =>
    setEdited(rows.map((row, i) => (i === at ? { ...row, ...change } : row)));
  function hintOf(at: number, place: number): string | undefined {
    const there = ranked.filter(({ rank }) => rank === place).map(({ nominee }) => name(nominee));
    if (!there.length || (at === 0 && there.length > 1)) return undefined;
    return at === 0
      ? t('awards.decision.first', { name: there[0]! })
      : t('awards.decision.at_place', { names: format.list(there) });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!rows[0]?.key) return setFault(t('awards.decision.pick'));
    setFault('');
    const placings = (rows[0].key === NOBODY ? [] : placed(rows)).map(({ key, place, reason }) => ({
      nominationId: nominees.find((one) => one.key === key)!.nominations[0]!.id,
      place,
      reason,
    }));
    try {
      await decide({ variables: { input: { id: round.id, placings, announceLocal: announceLocal || null } } });
      showToast({ text: t('awards.decision.kept') });
      onChanged();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card title={t('awards.decision')}>
      <form className={styles.decision} onSubmit={(event) => void submit(event)} noValidate>
        {rows.map((row, at) => {
          const place = placeAt(rows, at);
          return (
            <PlaceFields
              key={at}
              row={row}
              at={at}
              place={place}
              honoured={place <= places}
              several={rows.length > 1}
              choice={choice}
              hint={hintOf(at, place)}
              set={(change) => set(at, change)}
            />
          );
        })}
        {rows[0]?.key && rows[0].key !== NOBODY && rows.length < Math.min(PLACED_MAX, choice.length) && (
          <Button variant="subtle" onClick={() => setEdited([...rows, { ...EMPTY_ROW, shares: true }])}>
            {t('awards.decision.add')}
          </Button>
        )}
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

interface Ranked {
  readonly key: string;
  readonly rank: number;
  readonly nominee: ManagedNominee;
}

/** What jury or voters arrived at, once there is a result: offered, and nothing more than that. */
function useRanked(round: ManagedRound): Ranked[] {
  const { data } = useQuery(RoundChoiceDocument, { variables: { roundId: round.id } });
  const found = new Map<string, Ranked>();
  for (const { nominationId, rank } of data?.roundChoice?.result?.standings ?? []) {
    const nominee = round.administration!.nominees.find(({ nominations }) =>
      nominations.some(({ id }) => id === nominationId),
    );
    if (nominee && !found.has(nominee.key)) found.set(nominee.key, { key: nominee.key, rank, nominee });
  }
  return [...found.values()];
}
