import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { type Fund, openRequest } from './fund';
import styles from './funds.module.css';

/** What owners ask for and nobody has answered: the one thing on this page that somebody waits for. */
export function WaitingRequests({ funds, onAnswer }: { funds: readonly Fund[]; onAnswer: (fund: Fund) => void }) {
  const { t, format, inLocale } = useLocale();
  return (
    <Card title={t('funds.waiting')}>
      <ul className={styles.waiting}>
        {funds.map((fund) => {
          const request = openRequest(fund)!;
          return (
            <li key={fund.id}>
              <div className={styles.ask}>
                <span>
                  {t('funds.asks', {
                    who: format.name(request.by),
                    points: request.points,
                    fund: inLocale(fund, 'name'),
                  })}
                </span>
                <q className={styles.words}>{request.reason}</q>
              </div>
              <Button onClick={() => onAnswer(fund)}>
                {t('funds.deed.answer')}
                <span className="visually-hidden">: {inLocale(fund, 'name')}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
