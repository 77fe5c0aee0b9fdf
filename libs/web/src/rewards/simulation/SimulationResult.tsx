import { useLocale } from '@zasluga/locale';
import { Card, EmptyState } from '@zasluga/ui';
import { useWorth } from '../catalogue/BalanceLine';
import styles from '../rules/rules.module.css';
import { CostTable } from './CostTable';
import { PeopleChange } from './PeopleChange';
import type { Result } from './result';
import { ValuesAndMoney } from './ValuesAndMoney';

/** What the period would have been: cost, people, evenness, values. Each part begins with a sentence; no names anywhere. */
export function SimulationResult({ result }: { result: Result }) {
  const { t } = useLocale();
  const worth = useWorth();
  const { points, before, received, rewarded, threshold } = result;
  if (received === 0) return <EmptyState title={t('rules.sim.none')} />;
  return (
    <>
      <Card title={t('rules.sim.cost', { points, money: worth(points) })}>
        <p>{t('rules.sim.of', { rewarded, received })}</p>
        <p className={styles.lead}>{t('rules.sim.cost_before', { before })}</p>
        <div className={styles.tables}>
          <CostTable
            caption={t('rules.sim.units')}
            header={t('rules.sim.unit')}
            nameless={t('rules.sim.no_unit')}
            groups={result.units}
            threshold={threshold}
          />
          <CostTable
            caption={t('rules.sim.funds')}
            header={t('rules.sim.fund')}
            nameless={t('rules.sim.no_fund')}
            groups={result.funds}
            threshold={threshold}
          />
        </div>
      </Card>
      <PeopleChange result={result} />
      <ValuesAndMoney values={result.values} />
    </>
  );
}
