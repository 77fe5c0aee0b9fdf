import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../frame';
import { ContactsPageDocument, type ContactsPageQuery } from '../../gql';
import { AddContacts } from './AddContacts';
import { CellRow } from './CellRow';
import styles from './contacts.module.css';
import { type Cell, keyOf, type Month, monthsOf } from './months';
import { PasteContacts } from './PasteContacts';

const SHOWN_AT_ONCE = 6;

/** How many customers there were, by month and place: what complaints are counted against. */
export default function ContactsPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(ContactsPageDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('friction.contacts.title')}
      lead={
        <>
          {t('friction.contacts.lead')} <Link to="/friction/pareto">{t('friction.contacts.back')}</Link>
        </>
      }
    >
      {error && !data && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} cards={2} />}
      {data && (
        <>
          {data.frictionContacts.length === 0 && (
            <EmptyState title={t('friction.contacts.empty')}>{t('friction.contacts.empty_text')}</EmptyState>
          )}
          <Months found={data} />
          <AddContacts found={data} />
          <PasteContacts />
        </>
      )}
    </Page>
  );
}

function Months({ found }: { found: ContactsPageQuery }) {
  const { t, format } = useLocale();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const nameOf = useName(found);
  const months = monthsOf(found, format.plainDay());
  return (
    <Card title={t('friction.contacts.months')}>
      {months.slice(0, shown).map((month, index) => (
        <MonthPart key={month.month} month={month} open={index === 0} nameOf={nameOf} />
      ))}
      {months.length > shown && (
        <Button className={styles.more} variant="default" onClick={() => setShown(months.length)}>
          {t('friction.contacts.all_months', { months: months.length })}
        </Button>
      )}
      <p className={styles.hint}>{t('friction.contacts.rule')}</p>
    </Card>
  );
}

interface MonthProps {
  month: Month;
  open: boolean;
  nameOf: (cell: Cell) => string;
}

/** Folded it says how many there were, or where a number is missing. */
function MonthPart({ month: { month, total, missing, cells }, open, nameOf }: MonthProps) {
  const { t, format } = useLocale();
  return (
    <details className={styles.month} open={open}>
      <summary>
        <span className={styles.monthName}>{format.month(month)}</span>{' '}
        <span className={styles.total} data-missing={total === null || undefined}>
          {total !== null
            ? t('friction.contacts.total', { contacts: total, number: format.number(total) })
            : cells.every(({ contacts }) => contacts === null)
              ? t('friction.contacts.none')
              : t('friction.contacts.missing', { places: missing })}
        </span>
      </summary>
      <ul className={styles.rows}>
        {cells.map((cell) => (
          <CellRow key={keyOf(cell)} cell={cell} name={nameOf(cell)} />
        ))}
      </ul>
    </details>
  );
}

/** «Кафе на набережной · касса»; a place that has closed keeps its numbers. */
function useName({ places, touchpoints }: ContactsPageQuery) {
  const { t, inLocale } = useLocale();
  return ({ placeId, touchpointId }: Cell) => {
    const place = places.find(({ id }) => id === placeId);
    const touchpoint = touchpoints.find(({ id }) => id === touchpointId);
    return [
      place ? inLocale(place, 'name') : t('friction.contacts.company'),
      touchpoint && inLocale(touchpoint, 'name'),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
