import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import styles from '../rules/rules.module.css';
import type { Result } from './result';

/** Closer to chance than this is no difference that anybody should act on. */
const AS_CHANCE = 0.03;

/** How many gain and lose, and how evenly points lie: counts and shares, nobody's own figure. */
export function PeopleChange({ result }: { result: Result }) {
  const { t, format } = useLocale();
  const { people, rewarded, points, change } = result.distribution;
  const count = (n: number | null | undefined) =>
    n === null || n === undefined
      ? t('rules.sim.few')
      : t('rules.sim.count', { count: n, share: format.percent(people ? n / people : 0) });
  const middle = (n: number | null | undefined) => (n ? `, ${t('rules.sim.median_gain', { points: n })}` : '');
  return (
    <Card title={t('rules.sim.people_title')}>
      <p>
        {rewarded === null || rewarded === undefined
          ? t('rules.sim.rewarded_few')
          : t('rules.sim.rewarded', { rewarded, people })}{' '}
        {points && t('rules.sim.quantiles', { ...points })}
      </p>
      <dl className={styles.change}>
        <div>
          <dt>▲ {t('rules.sim.gain')}</dt>
          <dd>
            {count(change.gain)}
            {middle(change.medianGain)}
          </dd>
        </div>
        <div>
          <dt>▼ {t('rules.sim.lose')}</dt>
          <dd>
            {count(change.lose)}
            {middle(change.medianLoss)}
          </dd>
        </div>
        <div>
          <dt>= {t('rules.sim.same_as')}</dt>
          <dd>{count(change.same)}</dd>
        </div>
      </dl>
      <h3>{t('rules.sim.concentration')}</h3>
      <Evenness concentration={result.concentration} />
    </Card>
  );
}

function Evenness({ concentration }: Pick<Result, 'concentration'>) {
  const { t, format } = useLocale();
  if (!concentration) return <p className={styles.meta}>{t('rules.sim.gini_none')}</p>;
  const { gini, byChance, topTenth } = concentration;
  const word =
    gini > byChance + AS_CHANCE
      ? 'rules.sim.gini_more'
      : gini < byChance - AS_CHANCE
        ? 'rules.sim.gini_less'
        : 'rules.sim.gini_chance';
  const two = (share: number) => format.number(share, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <p>
      {t(word, { gini: two(gini), chance: two(byChance) })} {t('rules.sim.top', { share: format.percent(topTenth) })}
    </p>
  );
}
