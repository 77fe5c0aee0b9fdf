import { useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import { Link } from 'react-router';
import styles from '../culture.module.css';
import type { Empowerment } from './report';

/** The rules most in the way: of the whole company, as the register shows them to everybody. Each opens its line of the register. */
export function RulesPicture({ report: { rules } }: { report: Empowerment }) {
  const { t, format } = useLocale();
  if (rules.length === 0) return null;
  const estimates = rules.map(({ id, name, state, complaints, bends, refusals, fears }): Estimate => {
    const parts = [
      complaints > 0 && t('culture.empowerment.rules.complaints', { count: complaints }),
      bends != null && t('culture.empowerment.rules.bends', { count: bends }),
      refusals != null && t('culture.empowerment.rules.refusals', { count: refusals }),
      fears != null && t('culture.empowerment.rules.fears', { count: fears }),
    ].filter((part) => part !== false);
    const count = complaints + (bends ?? 0) + (refusals ?? 0) + (fears ?? 0);
    return {
      id,
      label: name,
      value: count,
      low: null,
      high: null,
      n: count,
      href: `/friction/${id}`,
      hint: `${t(`culture.empowerment.rules.state.${state}`)}: ${parts.join(', ')}`,
    };
  });
  return (
    <Card>
      <Intervals
        title={t('culture.empowerment.rules')}
        estimates={estimates}
        write={(count) => format.number(count)}
        shape="bars"
        note={
          <div className={styles.notes}>
            <p>
              {t('culture.empowerment.rules.note', {
                rules: rules.length,
                share: rules.at(-1)?.cumulative ?? 0,
              })}
            </p>
            <p>
              <Link to="/friction/pareto">{t('culture.empowerment.rules.more')}</Link>
            </p>
          </div>
        }
      />
    </Card>
  );
}
