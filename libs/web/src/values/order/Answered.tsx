import { Button } from '@mantine/core';
import { tiersFrom } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { OwnAnswerFragment, ValueFieldsFragment } from '../../gql';
import { Secret } from './Editor';
import styles from './order.module.css';

interface Props {
  campaign: OwnAnswerFragment;
  ballot: NonNullable<OwnAnswerFragment['ownBallot']>;
  values: readonly ValueFieldsFragment[];
  onEdit: () => void;
}

/** One's own order, until when it can be changed, and how many have answered. */
export function Answered({ campaign, ballot, values, onEdit }: Props) {
  const { t, format, inLocale } = useLocale();
  const { people, invited } = campaign.turnout;
  const nameOf = (id: string) => inLocale(values.find((value) => value.id === id) ?? {}, 'name');
  return (
    <Card title={t('ballots.answered')}>
      <div className={styles.answer}>
        <ol className={styles.own}>
          {tiersFrom(ballot.places).map((tier, i) => (
            <li key={tier.join()}>
              <span className={styles.place}>{i + 1}</span>
              <span>{tier.map(nameOf).join(' = ')}</span>
            </li>
          ))}
        </ol>
        <p>{t('ballots.turnout', { people, invited })}</p>
        <p className={styles.hint}>{t('ballots.may_change', { day: format.day(`${campaign.endsOn}T12:00:00Z`) })}</p>
        <Secret />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onEdit}>
            {t('ballots.change')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
