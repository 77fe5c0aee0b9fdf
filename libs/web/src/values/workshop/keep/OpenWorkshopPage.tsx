import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { MOST_WORKSHOP_BEHAVIOURS, moved } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFailureText } from '../../../frame';
import { OpenWorkshopDocument, WorkshopChoicesDocument } from '../../../gql';
import { Choices } from './Choices';
import { Chosen } from './Chosen';
import styles from './keep.module.css';

/** What is to be talked over, and in which order. */
export default function OpenWorkshopPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(WorkshopChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const [open, { loading }] = useMutation(OpenWorkshopDocument);
  const [name, setName] = useState('');
  const [ids, setIds] = useState<readonly string[]>([]);
  const [fault, setFault] = useState('');
  const acts = data?.line ?? [];
  const chosen = ids.flatMap((id) => acts.find((act) => act.id === id) ?? []);
  const full = ids.length >= MOST_WORKSHOP_BEHAVIOURS;

  async function submit() {
    if (ids.length === 0) return setFault(t('workshop.open.none'));
    setFault('');
    try {
      const answer = await open({ variables: { input: { name, behaviourIds: [...ids] } } });
      void navigate(`/line/workshops/${answer.data!.openWorkshop.id}/wall`);
    } catch (failure) {
      setFault(tell(failure));
    }
  }

  return (
    <Page
      title={t('workshop.open.title')}
      lead={t('workshop.open.lead')}
      aside={
        <Card title={t('workshop.open.order')} className={styles.order}>
          <span id="order" />
          <Chosen
            acts={chosen}
            onMove={(from, to) => setIds(moved(ids, from, to))}
            onRemove={(id) => setIds(ids.filter((one) => one !== id))}
          />
          <TextInput
            label={t('workshop.open.name')}
            description={t('workshop.open.name_hint')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {fault && (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
          <Button onClick={() => void submit()} loading={loading} fullWidth>
            {t('workshop.open.open')}
          </Button>
          <p className={styles.note}>{t('workshop.open.note')}</p>
        </Card>
      }
    >
      {ids.length > 0 && (
        <a className={styles.jump} href="#order">
          {t('workshop.open.chosen', { count: ids.length })}
        </a>
      )}
      {error && !data && <ErrorState onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards={2} lines={4} />}
      {data && acts.length === 0 && (
        <EmptyState
          title={t('workshop.open.no_acts')}
          action={
            <Button component={Link} to="/line" variant="default">
              {t('workshop.phone.to_line')}
            </Button>
          }
        />
      )}
      {acts.length > 0 && (
        <Choices
          acts={acts}
          ids={ids}
          full={full}
          onToggle={(id) =>
            setIds((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]))
          }
        />
      )}
    </Page>
  );
}
