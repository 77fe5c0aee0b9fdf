import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { BalanceAnswersPartsFragment, CustomerBalanceQuery } from '../../gql';
import styles from '../culture.module.css';
import { useIndexText } from './index-text';

type Report = CustomerBalanceQuery['customerBalance'];

/** The other questions, each by those who answered it. */
export function BalanceFurther({ report: { recommend, comeAgain, compared } }: { report: Report }) {
  const { t } = useLocale();
  const { write, reason } = useIndexText();
  const { status, estimate, low, high, n } = recommend;
  const between = low != null && high != null && { low: write(low), high: write(high), n };
  return (
    <Card title={t('culture.balance.more')} as="section">
      <dl className={styles.answers}>
        <div>
          <dt>{t('culture.balance.recommend')}</dt>
          <dd>
            {status === 'OK' && estimate != null && between
              ? t('culture.balance.recommend.value', { index: write(estimate), ...between })
              : between
                ? t('culture.balance.recommend.wide', between)
                : reason(recommend)}
          </dd>
        </div>
        <Shares name="come_again" answers={comeAgain} />
        <Shares name="compared" answers={compared} />
      </dl>
    </Card>
  );
}

function Shares({ name, answers }: { name: 'come_again' | 'compared'; answers: BalanceAnswersPartsFragment }) {
  const { t } = useLocale();
  const { reason } = useIndexText();
  const { yes, between, no } = answers;
  return (
    <div>
      <dt>{t(`culture.balance.${name}`)}</dt>
      <dd>
        {yes.status === 'OK'
          ? t(`culture.balance.${name}.value`, {
              yes: yes.estimate ?? 0,
              between: between.estimate ?? 0,
              no: no.estimate ?? 0,
              n: yes.n,
            })
          : reason(yes)}
      </dd>
    </div>
  );
}
