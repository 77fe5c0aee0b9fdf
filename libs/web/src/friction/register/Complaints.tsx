import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, Quote } from '@zasluga/ui';
import { Link } from 'react-router';
import { ProcedureComplaintsDocument } from '../../gql';
import { usePointName } from '../../praise';
import styles from './register.module.css';

/** What customers said of it, for those who may read it. */
export function Complaints({ procedureId }: { procedureId: string }) {
  const { t, format, locale } = useLocale();
  const nameOf = usePointName();
  const { data } = useQuery(ProcedureComplaintsDocument, {
    variables: { id: procedureId },
    fetchPolicy: 'cache-and-network',
  });
  const complaints = data?.procedure.customerComplaints ?? [];
  if (!complaints.length) return null;
  return (
    <Card title={t('register.of_customers')} actions={<Link to="/complaints">{t('register.all_complaints')}</Link>}>
      <ul className={styles.quotes}>
        {complaints.map(({ id, said, answer }) => (
          <li key={id}>
            <Quote
              complaint
              lang={said.locale === locale ? undefined : said.locale}
              source={`${nameOf(said.point)} · ${format.relative(said.createdAt)}`}
            >
              {said.words || t('register.no_words')}
            </Quote>
            {answer && <p className={styles.hint}>{t('register.answered', { answer })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
