import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { nextDuel, placesFrom } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, Segmented, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { CastBallotDocument, type OwnAnswerFragment, type ValueFieldsFragment } from '../../gql';
import { Board } from './Board';
import { Duels } from './Duels';
import styles from './order.module.css';
import { useDraft } from './use-draft';

interface Props {
  campaign: OwnAnswerFragment;
  /** In use. */
  values: readonly ValueFieldsFragment[];
  onSent: () => void;
}

type Way = 'list' | 'pairs';

/** One order, drawn two ways: as a list, or found by pairs and then adjusted. Sent as often as one likes. */
export function Editor({ campaign, values, onSent }: Props) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const [way, setWay] = useState<Way>('list');
  const [fault, setFault] = useState('');
  const { draft, change, forget } = useDraft(
    campaign.id,
    values.map((value) => value.id),
    campaign.ownBallot?.places ?? null,
  );
  const [cast, { loading }] = useMutation(CastBallotDocument);
  const hasOrder = draft.tiers.length > 0;
  const isCompared = 'order' in nextDuel(draft.offered, draft.answers);

  async function send() {
    if (loading) return;
    setFault('');
    const places = placesFrom(draft.tiers);
    try {
      await cast({ variables: { input: { campaignId: campaign.id, places } } });
      forget();
      showToast({ text: t('ballots.sent') });
      onSent();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card
      title={inLocale(campaign, 'name')}
      actions={
        <span className={styles.hint}>{t('ballots.until', { day: format.day(`${campaign.endsOn}T12:00:00Z`) })}</span>
      }
    >
      <div className={styles.editor}>
        <p>{t('ballots.how')}</p>
        <Secret />
        <Segmented<Way>
          label={t('ballots.way')}
          value={way}
          onChange={setWay}
          options={[
            { value: 'list', label: t('ballots.way.list') },
            { value: 'pairs', label: t('ballots.way.pairs') },
          ]}
        />
        {way === 'pairs' && !isCompared && (
          <Duels
            values={values}
            offered={draft.offered}
            answers={draft.answers}
            onAnswers={(answers) => change({ answers })}
            onOrder={(tiers) => change({ tiers })}
          />
        )}
        {way === 'pairs' && isCompared && (
          <div className={styles.buttons}>
            <p>{t('ballots.compared')}</p>
            <Button variant="default" onClick={() => change({ answers: [] })}>
              {t('ballots.compare_again')}
            </Button>
          </div>
        )}
        {(way === 'list' || isCompared) && (
          <Board values={values} offered={draft.offered} tiers={draft.tiers} onChange={(tiers) => change({ tiers })} />
        )}
        {(way === 'list' || isCompared) && (
          <>
            <p className={styles.hint}>
              {t(campaign.unrankedLast ? 'ballots.unranked_last' : 'ballots.unranked_unsaid')}
            </p>
            {fault && (
              <p className={styles.fault} role="alert">
                {fault}
              </p>
            )}
            <div className={styles.buttons}>
              <Button onClick={() => void send()} loading={loading} disabled={!hasOrder}>
                {t('ballots.send')}
              </Button>
              {campaign.ownBallot && (
                <Button
                  variant="default"
                  onClick={() => {
                    forget();
                    onSent();
                  }}
                >
                  {t('ballots.keep')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

/** Said before anybody answers. */
export function Secret() {
  const { t } = useLocale();
  return (
    <p className={styles.secret}>
      <IconLock size={20} stroke={1.75} aria-hidden />
      <span>{t('ballots.secret')}</span>
    </p>
  );
}
