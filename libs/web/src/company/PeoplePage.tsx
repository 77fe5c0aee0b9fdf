import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar, type Column, DataTable, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { More, useFailureText } from '../frame';
import { DirectoryDocument, type DirectoryRowFragment } from '../gql';
import { PeopleFilters } from './PeopleFilters';
import { filtersOf } from './people-filters';
import { PersonDialog } from './PersonDialog';
import styles from './company.module.css';

const PAGE_SIZE = 50;

/** The directory as the administrator keeps it: search, filters in the address, one person's record in a dialog. */
export default function PeoplePage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const editing = params.get('person');
  const close = () => {
    setAdding(false);
    const next = new URLSearchParams(params);
    next.delete('person');
    setParams(next, { replace: true });
  };
  const open = (id: string) => {
    const next = new URLSearchParams(params);
    next.set('person', id);
    setParams(next);
  };
  return (
    <Page
      title={t('company.people.title')}
      lead={t('company.people.lead')}
      actions={
        <Button component={Link} to="/admin/people/import" leftSection={<IconFileImport size={20} stroke={1.75} />}>
          {t('company.people.import')}
        </Button>
      }
    >
      <PeopleFilters />
      <div className={styles.bar}>
        <Button variant="default" leftSection={<IconPlus size={20} stroke={1.75} />} onClick={() => setAdding(true)}>
          {t('company.people.add')}
        </Button>
        <Button
          variant="default"
          component="a"
          href="/files/people.csv"
          download
          leftSection={<IconDownload size={20} stroke={1.75} />}
        >
          {t('company.people.export')}
        </Button>
      </div>
      <PeopleList onOpen={open} />
      <PersonDialog id={adding ? null : editing} opened={adding || !!editing} onClose={close} />
    </Page>
  );
}

function PeopleList({ onOpen }: { onOpen: (id: string) => void }) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const filters = filtersOf(params);
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(DirectoryDocument, {
    variables: { first: PAGE_SIZE, ...filters },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  if (!shown) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={8} />;
  const { nodes, pageInfo, totalCount } = shown.employees;
  if (!nodes.length && Object.keys(filters).length) {
    return (
      <EmptyState
        title={t('company.people.none_found')}
        action={
          <Button variant="default" onClick={() => setParams({})}>
            {t('company.filter.clear')}
          </Button>
        }
      >
        {t('company.people.none_found_hint')}
      </EmptyState>
    );
  }
  const columns: Column<DirectoryRowFragment>[] = [
    {
      key: 'name',
      header: t('company.field.name'),
      heading: true,
      render: (person) => (
        <button type="button" className={styles.person} onClick={() => onOpen(person.id)}>
          <Avatar person={person} size={28} />
          <span>
            <span className={styles.link}>{format.fullName(person)}</span>
            {person.status !== 'ACTIVE' && (
              <span className={styles.status}>{t(`company.status.${person.status.toLowerCase() as 'left'}`)}</span>
            )}
          </span>
        </button>
      ),
    },
    { key: 'role', header: t('company.field.roleTitle'), render: (person) => person.roleTitle },
    { key: 'unit', header: t('company.field.unit'), render: ({ unit }) => unit && inLocale(unit, 'name') },
    { key: 'place', header: t('company.field.place'), render: ({ place }) => place && inLocale(place, 'name') },
    { key: 'manager', header: t('company.field.manager'), render: ({ manager }) => manager && format.name(manager) },
  ];
  return (
    <section aria-busy={loading} className={styles.list}>
      <p role="status" className={styles.count}>
        {t('company.people.count', { count: totalCount })}
      </p>
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      <DataTable
        caption={t('company.people.title')}
        columns={columns}
        rows={nodes}
        rowKey={(person) => person.id}
        empty={t('company.people.empty')}
      />
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </section>
  );
}
