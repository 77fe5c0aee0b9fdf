import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Switch } from '@mantine/core';
import { MILESTONE_POINTS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, ErrorState, Page, showToast, Skeleton, Stepper } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../frame';
import {
  type MilestoneRuleOfPageFragment,
  MilestonesPageDocument,
  type MilestonesPageQuery,
  SetMilestoneRuleDocument,
} from '../../gql';
import styles from './milestones.module.css';
import { WordsDialog } from './WordsDialog';
import { wordsRead } from './words';

const STEP_POINTS = 10;

/** What the company marks, whether with points, and whom it thanked last. */
export default function MilestonesPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(MilestonesPageDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('milestones.title')} lead={t('milestones.lead')} width="reading">
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={2} />)}
      {data && (
        <>
          <Card>
            <ul className={styles.rules}>
              {data.milestoneRules.map((rule) => (
                <Rule key={rule.kind} rule={rule} />
              ))}
            </ul>
          </Card>
          <Last milestones={data.milestones} />
        </>
      )}
    </Page>
  );
}

/** Saved at once; a refused change goes back to what it was, and says why. */
function Rule({ rule }: { rule: MilestoneRuleOfPageFragment }) {
  const { t, format, locale } = useLocale();
  const tell = useFailureText();
  const [wording, setWording] = useState(false);
  const [save] = useMutation(SetMilestoneRuleDocument, { refetchQueries: [MilestonesPageDocument] });
  const kind = t(`milestones.kind.${rule.kind}`);

  async function set(change: Partial<MilestoneRuleOfPageFragment>) {
    const { isOn, points } = { ...rule, ...change };
    try {
      await save({
        variables: { input: { kind: rule.kind, isOn, points } },
        optimisticResponse: { setMilestoneRule: [{ ...rule, isOn, points }] },
      });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  return (
    <li>
      <Switch
        label={kind}
        description={rule.kind === 'BIRTHDAY' ? t('milestones.birthday_hint') : undefined}
        checked={rule.isOn}
        onChange={(event) => void set({ isOn: event.currentTarget.checked })}
      />
      {rule.isOn && (
        <div className={styles.words}>
          <q lang={locale}>{wordsRead(rule, locale)}</q>
          <span>
            <Button variant="default" size="compact-md" onClick={() => setWording(true)}>
              {t('milestones.words.edit')}
              <span className="visually-hidden">: {kind}</span>
            </Button>
            {rule.words.some(({ own }) => own) && <span>{t('milestones.words.own')}</span>}
          </span>
        </div>
      )}
      {wording && <WordsDialog rule={rule} onClose={() => setWording(false)} />}
      {rule.isOn && (
        <span className={styles.points}>
          <span>{t('milestones.points')}</span>
          <Stepper
            label={t('milestones.points_of', { kind })}
            value={rule.points}
            max={MILESTONE_POINTS_MAX}
            step={STEP_POINTS}
            text={rule.points ? format.points(rule.points) : format.number(0)}
            onChange={(points) => void set({ points })}
          />
        </span>
      )}
    </li>
  );
}

function Last({ milestones }: { milestones: MilestonesPageQuery['milestones'] }) {
  const { t, format } = useLocale();
  return (
    <Card>
      <h2 className={styles.title}>{t('milestones.last')}</h2>
      {milestones.length === 0 && <p className={styles.none}>{t('milestones.none')}</p>}
      <ul className={styles.last}>
        {milestones.map(({ id, kind, years, createdAt, recognitionId, employee }) => {
          const what = kind === 'YEARS' ? t('milestones.years', { years }) : t(`milestones.kind.${kind}`);
          return (
            <li key={id}>
              <Avatar person={employee} size={36} />
              <span>
                <strong>{format.name(employee)}</strong>
                <span>
                  {recognitionId ? <Link to={`/recognitions/${recognitionId}`}>{what}</Link> : what}
                  {' · '}
                  {format.relative(createdAt)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
