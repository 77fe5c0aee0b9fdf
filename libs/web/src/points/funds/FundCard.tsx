import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { PointsWithMoney } from '../PointsWithMoney';
import { type Deed, type Fund, openRequest, type Request } from './fund';
import styles from './funds.module.css';

/** One fund: for what and of whom, what was filled in, spent and is left, and where that leads. */
export function FundCard({ fund, onDeed }: { fund: Fund; onDeed: (deed: Deed) => void }) {
  const { t, format, inLocale } = useLocale();
  const name = inLocale(fund, 'name');
  return (
    <Card as="article" title={name} className={styles.card}>
      <p className={styles.meta}>
        {[
          t(`funds.purpose.${fund.purpose}`),
          fund.unit ? inLocale(fund.unit, 'name') : t('funds.company'),
          fund.closedAt ? t('funds.closed') : t('funds.until', { date: format.date(fund.endsOn) }),
          fund.owner && t('funds.owner', { who: format.name(fund.owner) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {fund.plan && !fund.closedAt && <Plan plan={fund.plan} />}
      <Figures fund={fund} />
      {!fund.closedAt && <Forecast fund={fund} />}
      <Requests requests={fund.requests.filter(({ state }) => state !== 'OPEN' || !fund.viewerCan.administer)} />
      <Deeds fund={fund} name={name} onDeed={onDeed} />
    </Card>
  );
}

function Plan({ plan: { from, period, unit } }: { plan: NonNullable<Fund['plan']> }) {
  const { t, format, inLocale } = useLocale();
  const whose = unit ? inLocale(unit, 'name') : t('funds.company');
  return (
    <p className={styles.meta}>
      {t('funds.plan', { date: format.date(from), period: t(`funds.period_of.${period}`), whose })}
    </p>
  );
}

function Figures({ fund }: { fund: Fund }) {
  const { t } = useLocale();
  const peer = fund.purpose === 'PEER';
  const whole = Math.max(1, peer && fund.cap ? Math.min(fund.cap, fund.filled) : fund.filled);
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{t(peer ? 'funds.given_out' : 'funds.filled')}</dt>
          <dd>
            <PointsWithMoney points={fund.filled} />
          </dd>
        </div>
        <div>
          <dt>{t(peer ? 'funds.given' : 'funds.spent')}</dt>
          <dd>
            <PointsWithMoney points={fund.spent} />
          </dd>
        </div>
        <div>
          <dt>{t('funds.left')}</dt>
          <dd>
            <PointsWithMoney points={fund.left} strong />
          </dd>
        </div>
      </dl>
      <div className={styles.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, Math.max(0, (fund.spent / whole) * 100))}%` }} />
      </div>
      <p className={styles.meta}>
        {[
          fund.cap === null
            ? t('funds.no_cap')
            : t(peer ? 'funds.cap_peer' : fund.autoFill ? 'funds.cap_auto' : 'funds.cap_hand', { points: fund.cap }),
          fund.lapsed > 0 && t('funds.lapsed', { points: fund.lapsed }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}

/** Says also how it was reckoned; too early it says that. */
function Forecast({ fund: { forecast, spent, filled, endsOn } }: { fund: Fund }) {
  const { t, format } = useLocale();
  if (filled === 0) return <p className={styles.forecast}>{t('funds.forecast.nothing')}</p>;
  if (!forecast) return <p className={styles.forecast}>{t('funds.forecast.early')}</p>;
  const { daysPast, daysAll, daysOff, spentAtEnd, leftAtEnd, lackingAtEnd } = forecast;
  return (
    <p className={styles.forecast}>
      {t('funds.forecast.so_far', { past: daysPast, all: daysAll, spent })}{' '}
      {daysOff > 0 && `${t('funds.forecast.days_off', { days: daysOff })} `}
      {t('funds.forecast.then', { date: format.day(endsOn), spent: spentAtEnd })}{' '}
      <strong>
        {lackingAtEnd > 0
          ? t('funds.forecast.lacking', { points: lackingAtEnd })
          : leftAtEnd > 0
            ? t('funds.forecast.left', { points: leftAtEnd })
            : t('funds.forecast.just')}
      </strong>
    </p>
  );
}

const SHOWN = 2;

function Requests({ requests }: { requests: readonly Request[] }) {
  const { t, format } = useLocale();
  if (!requests.length) return null;
  return (
    <ul className={styles.requests}>
      {requests.slice(0, SHOWN).map((request) => (
        <li key={request.id}>
          <span>
            {t(`funds.request.${request.state}`, {
              who: format.name(request.by),
              points: request.points,
              granted: request.granted ?? 0,
              date: format.day(request.decidedAt ?? request.createdAt),
            })}
          </span>
          <q className={styles.words}>{request.answer || request.reason}</q>
        </li>
      ))}
    </ul>
  );
}

type Kind = Exclude<Deed['kind'], 'create'>;

function Deeds({ fund, name, onDeed }: { fund: Fund; name: string; onDeed: (deed: Deed) => void }) {
  const { t } = useLocale();
  const { administer, askForMore } = fund.viewerCan;
  const waits = openRequest(fund);
  if (!administer && !askForMore) return null;
  const kinds: Kind[] = [];
  if (administer && waits) kinds.push('answer');
  if (administer && fund.purpose !== 'PEER') kinds.push('fill');
  if (administer) kinds.push('edit');
  if (administer && !waits) kinds.push('close');
  if (askForMore && !waits) kinds.push('ask');
  return (
    <div className={styles.deeds}>
      {kinds.map((kind) => (
        <Button key={kind} variant="default" onClick={() => onDeed({ kind, fund })}>
          {t(`funds.deed.${kind}`)}
          <span className="visually-hidden">: {name}</span>
        </Button>
      ))}
    </div>
  );
}
