import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { MyBudgetColourDocument } from '../../gql';
import styles from './budgets.module.css';

/** The colour of the budget nearest to one, in words; nothing where there is none or too few people stand behind it. It stops nobody. */
export function BudgetNote() {
  const { t, format } = useLocale();
  const { data } = useQuery(MyBudgetColourDocument, { fetchPolicy: 'cache-and-network' });
  const colour = data?.myBudgetColour;
  if (!colour) return null;
  return (
    <p className={styles.note} data-band={colour.band}>
      {t(`guidance.budgets.own.${colour.band}`, { date: format.day(colour.endsOn) })}
    </p>
  );
}
