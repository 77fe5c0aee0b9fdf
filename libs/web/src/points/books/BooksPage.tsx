import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { BooksDocument, type BooksQuery } from '../../gql';
import { BookTable, type Unit } from './BookTable';
import styles from './books.module.css';
import { Corrections } from './Corrections';
import { bookPeriods } from './periods';

const FORMATS = ['xlsx', 'csv'] as const;
const UNITS = ['points', 'money'] as const satisfies readonly Unit[];

/** Where the company's points are in a period, how they came there, and that they add up. The period stands in the address. */
export default function BooksPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const [unit, setUnit] = useState<Unit>('points');
  const period = params.get('period');
  const { data, previousData, error, refetch } = useQuery(BooksDocument, {
    variables: { period },
    fetchPolicy: 'cache-and-network',
  });
  const books = (data ?? previousData)?.books;
  return (
    <Page
      title={t('books.title')}
      lead={t('books.lead')}
      actions={books && books.lines.length > 0 && <Downloads period={books.period} />}
    >
      <div className={styles.controls}>
        <PeriodField
          value={period ?? books?.period ?? ''}
          onChange={(label) => setParams({ period: label }, { replace: true })}
        />
        <Segmented
          label={t('books.unit')}
          value={unit}
          onChange={setUnit}
          options={UNITS.map((value) => ({ value, label: t(`books.in_${value}`) }))}
        />
      </div>
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!books && !error && <Skeleton cards={2} lines={5} />}
      {books && !error && books.lines.length === 0 && (
        <EmptyState title={t('books.empty')}>{t('books.empty_text')}</EmptyState>
      )}
      {books && !error && books.lines.length > 0 && <Told books={books} unit={unit} />}
    </Page>
  );
}

function Told({ books, unit }: { books: BooksQuery['books']; unit: Unit }) {
  const { t, format } = useLocale();
  const money = (points: number) => format.money(points * books.pointValueMinor, books.currency);
  const until = format.date(books.to);
  return (
    <>
      <Card title={t(books.unfinished ? 'books.owed_now' : 'books.owed_then', { date: until })}>
        <p className={styles.figure}>{money(books.owed)}</p>
        <p className={styles.hint}>
          {t('books.owed_text', { points: books.owed, value: format.money(books.pointValueMinor, books.currency) })}
        </p>
      </Card>
      <Card title={t('books.table', { from: format.date(books.from), to: until })}>
        <BookTable books={books} unit={unit} />
        <p className={styles.ties} role="status" data-broken={books.difference !== 0 || undefined}>
          {books.difference === 0
            ? t('books.ties', { points: books.issued })
            : t('books.differs', { points: Math.abs(books.difference) })}
        </p>
      </Card>
      <Corrections corrections={books.corrections} />
    </>
  );
}

/** The same as files; money as numbers. */
function Downloads({ period }: { period: string }) {
  const { t } = useLocale();
  return FORMATS.map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      href={`/files/books/books.${format}?period=${period}`}
      download
    >
      {t('books.download')} {format.toUpperCase()}
    </Button>
  ));
}

function PeriodField({ value, onChange }: { value: string; onChange: (label: string) => void }) {
  const { t, format } = useLocale();
  const { months, quarters, years } = bookPeriods(format.plainDay());
  const quarter = (label: string) => t('books.quarter', { number: Number(label.slice(6)), year: label.slice(0, 4) });
  return (
    <NativeSelect
      className={styles.period}
      label={t('books.period')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        {
          group: t('books.months'),
          items: months.map((label) => ({ value: label, label: format.month(`${label}-01`) })),
        },
        { group: t('books.quarters'), items: quarters.map((label) => ({ value: label, label: quarter(label) })) },
        { group: t('books.years'), items: years.map((label) => ({ value: label, label })) },
      ]}
    />
  );
}
