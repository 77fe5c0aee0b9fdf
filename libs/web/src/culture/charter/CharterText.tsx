import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import type { CharterSaysFragment, Side } from '../../gql';
import { PlacedValue } from '../../values';
import styles from './charter.module.css';
import { Story } from './Story';
import { StoryChoice } from './StoryChoice';

type Value = CharterSaysFragment['values'][number];

/** All that a charter says. As a draft the curator chooses its stories here. */
export function CharterText({ charter, draft = false }: { charter: CharterSaysFragment; draft?: boolean }) {
  const { t } = useLocale();
  return (
    <>
      <section className={styles.part}>
        <h2>{t('charter.values.title')}</h2>
        <p className={styles.lead}>{t('charter.values.lead')}</p>
        <ol className={styles.values}>
          {charter.values.map((value) => (
            <OneValue key={value.valueId} value={value} draft={draft} />
          ))}
        </ol>
        {charter.rankingNote && <p className={styles.note}>{t('charter.values.why', { note: charter.rankingNote })}</p>}
      </section>
      {charter.behaviours.length > 0 && (
        <section className={styles.part}>
          <h2>{t('charter.line.title')}</h2>
          <p className={styles.lead}>{t('charter.line.lead')}</p>
          <div className={styles.line}>
            <Column side="FOR" behaviours={charter.behaviours} />
            <Column side="AGAINST" behaviours={charter.behaviours} />
          </div>
        </section>
      )}
      <Trust promise={charter.promise} />
      {charter.rewards && <Rewards rewards={charter.rewards} />}
    </>
  );
}

function OneValue({ value, draft }: { value: Value; draft: boolean }) {
  const { t, inLocale } = useLocale();
  const [choosing, setChoosing] = useState(false);
  return (
    <PlacedValue value={value} heading="h3">
      {value.story && <Story story={value.story} />}
      {draft && (
        <p className={`${styles.choice} ${styles.screenOnly}`}>
          <span>{t(storySays(value))}</span>
          <Button variant="default" size="compact-md" onClick={() => setChoosing(true)}>
            {t('charter.story.choose')}
            <span className="visually-hidden">{` ${inLocale(value, 'name')}`}</span>
          </Button>
        </p>
      )}
      {choosing && <StoryChoice value={value} onClose={() => setChoosing(false)} />}
    </PlacedValue>
  );
}

function storySays({ story, storyIsChosen }: Value) {
  if (story) return storyIsChosen ? 'charter.story.is_chosen' : 'charter.story.is_proposed';
  return storyIsChosen ? 'charter.story.is_none' : 'charter.story.is_missing';
}

const SIGN: Record<Side, string> = { FOR: '+', AGAINST: '−' };

function Column({ side, behaviours }: { side: Side; behaviours: CharterSaysFragment['behaviours'] }) {
  const { t, inLocale } = useLocale();
  const acts = behaviours.filter((one) => one.side === side);
  return (
    <section className={styles.column} data-side={side}>
      <h3 className={styles.heading}>
        <span className={styles.sign} aria-hidden>
          {SIGN[side]}
        </span>
        {t(side === 'FOR' ? 'charter.line.for' : 'charter.line.against')}
      </h3>
      {acts.length === 0 ? (
        <p className={styles.lead}>{t('charter.line.none')}</p>
      ) : (
        <ul className={styles.acts}>
          {acts.map((act) => (
            <li key={act.behaviourId}>{inLocale(act, 'text')}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Trust({ promise: { limitMinor, currency } }: { promise: CharterSaysFragment['promise'] }) {
  const { t, format } = useLocale();
  return (
    <section className={`${styles.prose} ${styles.part}`}>
      <h2>{t('charter.promise.title')}</h2>
      <p>{t('charter.promise.trust')}</p>
      {limitMinor !== null && <p>{t('charter.promise.limit', { amount: format.money(limitMinor, currency) })}</p>}
      <p>{t('charter.promise.after')}</p>
      <p>
        <strong>{t('charter.promise.never')}</strong>
      </p>
      <p>{t('charter.promise.protection')}</p>
    </section>
  );
}

function Rewards({ rewards }: { rewards: NonNullable<CharterSaysFragment['rewards']> }) {
  const { t, format } = useLocale();
  const { kinds, cheapest, dearest } = rewards;
  return (
    <section className={`${styles.prose} ${styles.part}`}>
      <h2>{t('charter.rewards.title')}</h2>
      <p>{t('charter.rewards.words')}</p>
      <p>
        {t('charter.rewards.allowance', {
          employee: rewards.allowanceOfEmployee,
          manager: rewards.allowanceOfManager,
          leader: rewards.allowanceOfLeader,
        })}
      </p>
      <p>{t('charter.rewards.worth', { amount: format.money(rewards.pointValueMinor, rewards.currency) })}</p>
      {kinds.length > 0 && (
        <p>
          {t('charter.rewards.catalogue', {
            kinds: format.list(kinds.map((kind) => t(`charter.kind.${kind}`))),
            cheapest,
            dearest,
          })}
        </p>
      )}
    </section>
  );
}
