import { openRound, type VerdictName, type WorkshopMoment } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import type { Visit } from '../http';
import { SIGN, SplitBar } from '../SplitBar';
import { Closed } from './Closed';
import styles from './phone.module.css';
import type { usePhone } from './use-phone';

type Phone = ReturnType<typeof usePhone>;

interface Props {
  phone: Phone;
  moment: WorkshopMoment;
  counted: Visit['counted'];
  link: string;
}

/** What stands on the phone at this moment of the workshop. */
export function Present({ phone, moment, counted, link }: Props) {
  const { t, inLocale } = useLocale();
  const { phase, behaviour, position, behaviours, first, second } = moment;
  const round = openRound(phase);
  if (phase === 'closed') return <Closed link={link} counted={counted} />;
  if (!behaviour)
    return (
      <Calm title={t('workshop.phone.lobby.title')}>
        <p>{t('workshop.phone.lobby.text')}</p>
        <Pledge counted={counted} />
      </Calm>
    );
  const [before, after] = [phone.said(behaviour.id, 1), phone.said(behaviour.id, 2)];
  return (
    <>
      <p className={styles.place}>{t('workshop.place', { position, behaviours })}</p>
      <h1 className={styles.act}>{inLocale(behaviour, 'text')}</h1>
      {round && counted ? (
        <>
          <p className={styles.question}>{t(`workshop.question.${round}`)}</p>
          <Buttons
            said={phone.said(behaviour.id, round)}
            onSay={(verdict) => phone.say(behaviour.id, round, verdict)}
          />
          <p role="status" className={styles.said}>
            {phone.said(behaviour.id, round) && t(phone.unsent ? 'workshop.phone.sending' : 'workshop.phone.said')}
          </p>
          <Pledge counted={counted} />
        </>
      ) : round ? (
        <p className={styles.question}>{t('workshop.phone.others_vote')}</p>
      ) : (
        <div className={styles.looking} role="status">
          <p className={styles.question}>{t(`workshop.phone.${phase}` as 'workshop.phone.split')}</p>
          <SplitBar split={first} label={phase === 'result' ? t('workshop.before') : undefined} />
          {phase === 'result' && <SplitBar split={second} label={t('workshop.after')} />}
          {before && <p>{t('workshop.phone.yours', { verdict: t(`workshop.verdict.${before}`) })}</p>}
          {phase === 'result' && after && (
            <p>{t('workshop.phone.yours_after', { verdict: t(`workshop.verdict.${after}`) })}</p>
          )}
        </div>
      )}
      {phone.late && (
        <p role="alert" className={styles.fault}>
          {t('workshop.phone.late')}
        </p>
      )}
    </>
  );
}

const VERDICTS = ['for', 'against', 'unsure'] as const;

function Buttons({ said, onSay }: { said: VerdictName | null; onSay: (verdict: VerdictName) => void }) {
  const { t } = useLocale();
  return (
    <div className={styles.buttons}>
      {VERDICTS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={styles.verdict}
          data-verdict={verdict}
          aria-pressed={said === verdict}
          onClick={() => onSay(verdict)}
        >
          <span className={styles.sign} aria-hidden>
            {SIGN[verdict]}
          </span>
          <span className={styles.words}>
            <b>{t(`workshop.verdict.${verdict}`)}</b>
            <span>{t(`workshop.meaning.${verdict}`)}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

const Calm = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.calm} role="status">
    <h1>{title}</h1>
    {children}
  </div>
);

/** What becomes of a vote, told before it is given. */
function Pledge({ counted }: Pick<Props, 'counted'>) {
  const { t } = useLocale();
  if (!counted) return null;
  return <p className={styles.small}>{t(`workshop.phone.promise.${counted}`)}</p>;
}
