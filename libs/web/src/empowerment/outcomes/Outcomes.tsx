import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import { useComposer } from '../../frame';
import type { DecisionOutcomesFragment } from '../../gql';
import { useViewer } from '../../identity';
import { Awards } from './Awards';
import { NameProcedure } from './NameProcedure';
import { NearbyThanks } from './NearbyThanks';
import styles from './outcomes.module.css';
import { storyOf } from './story';
import { useOutcomes } from './use-outcomes';

interface Props {
  decision: DecisionOutcomesFragment;
}

/** What came of an entry, and what may come of it by one tap. Thanks before others ask the author first where the author is unnamed. */
export function Outcomes({ decision }: Props) {
  const { t, inLocale } = useLocale();
  const own = useViewer().employee.id === decision.author.id;
  const deeds = useOutcomes(decision.id);
  const nominee = own ? null : decision.author;
  const mayName = own || decision.named;
  return (
    <section className={styles.outcomes}>
      <h2>{t('outcomes.title')}</h2>
      {own && decision.namingAsked && <Naming answer={deeds.answerNaming} />}
      {decision.outcomes.length > 0 && (
        <ul className={styles.list}>
          {decision.outcomes.map((one) => (
            <li key={one.kind + one.id}>
              <span className={styles.kind}>{t(`outcomes.kind.${one.kind}`)}</span>
              <Link to={addressOf(one)}>{inLocale(one, 'text') || t('outcomes.open')}</Link>
              {own && one.kind !== 'PROCEDURE' && (
                <button type="button" className={styles.quiet} onClick={() => void deeds.unlink(one.kind, one.id)}>
                  {t('outcomes.unlink')}
                  <span className="visually-hidden"> {inLocale(one, 'text')}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        <Thanks decision={decision} own={own} deeds={deeds} />
        {mayName && <Awards decision={decision} nominee={nominee} />}
        {!decision.procedure && <NameProcedure decisionId={decision.id} />}
      </div>
      {own && decision.procedure && (
        <Checkbox
          checked={decision.credited}
          onChange={(event) => void deeds.credit(event.currentTarget.checked)}
          label={t('outcomes.credit', { name: decision.procedure.name })}
          description={t('outcomes.credit_hint')}
        />
      )}
      {own && <NearbyThanks thanks={decision.thanksNearby ?? []} link={(id) => void deeds.link('PRAISE', id)} />}
    </section>
  );
}

function addressOf({ kind, opensId }: DecisionOutcomesFragment['outcomes'][number]): string {
  switch (kind) {
    case 'RECOGNITION':
    case 'PRAISE':
      return `/recognitions/${opensId}`;
    case 'NOMINATION':
      return `/awards/${opensId}`;
    case 'PROCEDURE':
      return `/friction/${opensId}`;
  }
}

function Thanks({ decision, own, deeds }: Props & { own: boolean; deeds: ReturnType<typeof useOutcomes> }) {
  const { t } = useLocale();
  const give = useComposer();
  const linked = { onGiven: (id: string) => void deeds.link('RECOGNITION', id) };
  if (own)
    return (
      <Button variant="default" onClick={() => give(linked)}>
        {t('outcomes.thank_helper')}
      </Button>
    );
  if (decision.named)
    return (
      <Button variant="default" onClick={() => give({ to: decision.author, story: storyOf(decision), ...linked })}>
        {t('outcomes.thank_author')}
      </Button>
    );
  if (decision.namingAsked) return <p className={styles.hint}>{t('outcomes.naming_waits')}</p>;
  return (
    <div className={styles.ask}>
      <Button variant="default" onClick={() => void deeds.askToName()}>
        {t('outcomes.ask_to_name')}
      </Button>
      <p className={styles.hint}>{t('outcomes.ask_hint')}</p>
    </div>
  );
}

function Naming({ answer }: { answer: (agreed: boolean) => Promise<void> }) {
  const { t } = useLocale();
  return (
    <div className={styles.naming}>
      <p>{t('outcomes.naming_asked')}</p>
      <div className={styles.deeds}>
        <Button onClick={() => void answer(true)}>{t('outcomes.naming_yes')}</Button>
        <Button variant="default" onClick={() => void answer(false)}>
          {t('outcomes.naming_no')}
        </Button>
      </div>
    </div>
  );
}
