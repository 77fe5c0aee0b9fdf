import { openRound, spokenCode, type WorkshopMoment } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { SplitBar } from '../SplitBar';
import { Elapsed } from './Elapsed';
import styles from './wall.module.css';
import type { Wall } from './wall';

interface Props {
  moment: WorkshopMoment;
  workshop: Wall;
}

/** Everything on the wall but the buttons. */
export function Shown({ moment, workshop }: Props) {
  const { t, inLocale } = useLocale();
  const { phase, position, behaviours, behaviour } = moment;
  if (!behaviour) return <Lobby moment={moment} workshop={workshop} />;
  return (
    <>
      <header className={styles.top}>
        <p>
          {moment.name || inLocale(moment.company, 'name')}
          <span className={styles.place}>{t('workshop.place', { position, behaviours })}</span>
        </p>
        <p className={styles.corner}>
          <span>
            {address(workshop)} · <b>{spokenCode(workshop.code)}</b>
          </span>
          <Symbol workshop={workshop} />
        </p>
      </header>
      <section className={styles.stage} data-phase={phase}>
        <h1 className={styles.act}>{inLocale(behaviour, 'text')}</h1>
        <What moment={moment} />
      </section>
    </>
  );
}

function What({ moment }: Pick<Props, 'moment'>) {
  const { t } = useLocale();
  const { phase, first, second } = moment;
  if (openRound(phase)) return <Arriving moment={moment} />;
  return (
    <div className={styles.what}>
      {phase === 'talk' && (
        <p className={styles.talk}>
          {t('workshop.wall.talk')} <Elapsed moment={moment} />
        </p>
      )}
      <SplitBar split={first} size="wall" label={phase === 'result' ? t('workshop.before') : undefined} />
      {phase === 'result' && <SplitBar split={second} size="wall" label={t('workshop.after')} />}
      {phase === 'split' && <p className={styles.hint}>{t('workshop.wall.split')}</p>}
    </div>
  );
}

/** How many have voted; what they said stays hidden until the vote is closed. */
function Arriving({ moment: { phase, voted, joined } }: Pick<Props, 'moment'>) {
  const { t, format } = useLocale();
  return (
    <div className={styles.what}>
      <p className={styles.hint}>{t(phase === 'first' ? 'workshop.question.1' : 'workshop.question.2')}</p>
      <p className={styles.voted} role="status">
        {joined === 0 ? (
          t('workshop.wall.nobody')
        ) : (
          <>
            <b>{format.number(voted)}</b> {t('workshop.wall.voted', { joined })}
          </>
        )}
      </p>
      <div className={styles.progress} aria-hidden>
        <span style={{ width: `${joined ? Math.min(100, (voted / joined) * 100) : 0}%` }} />
      </div>
    </div>
  );
}

function Lobby({ moment, workshop }: Props) {
  const { t, format, inLocale } = useLocale();
  return (
    <section className={styles.lobby}>
      <Symbol workshop={workshop} />
      <div className={styles.invitation}>
        <p className={styles.hint}>{moment.name || inLocale(moment.company, 'name')}</p>
        <h1>{t('workshop.wall.join')}</h1>
        <p className={styles.how}>{t('workshop.wall.how', { address: address(workshop) })}</p>
        <p className={styles.code}>{spokenCode(workshop.code)}</p>
        <p className={styles.voted} role="status">
          {moment.joined === 0 ? (
            t('workshop.wall.nobody')
          ) : (
            <>
              <b>{format.number(moment.joined)}</b> {t('workshop.wall.joined', { count: moment.joined })}
            </>
          )}
        </p>
        <p className={styles.hint}>{t('workshop.wall.anonymous')}</p>
      </div>
    </section>
  );
}

const address = ({ address: whole }: Wall) => whole.replace(/^https?:\/\//, '');

function Symbol({ workshop }: Pick<Props, 'workshop'>) {
  const { t } = useLocale();
  return (
    <img
      className={styles.symbol}
      src={`data:image/svg+xml,${encodeURIComponent(workshop.qrSvg)}`}
      alt={t('workshop.wall.symbol', { code: spokenCode(workshop.code) })}
    />
  );
}
