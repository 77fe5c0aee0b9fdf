import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Switch, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import { DelegatesDocument, EndDelegationDocument, NameDelegateDocument } from '../../gql';
import { type Person, PersonField } from '../../praise';
import styles from './Delegates.module.css';

/** Who gives thanks in one's name, for how long, and in whose name one gives oneself. */
export default function DelegatesPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(DelegatesDocument, { fetchPolicy: 'cache-and-network' });
  const [end] = useMutation(EndDelegationDocument, { refetchQueries: [DelegatesDocument] });
  const complain = (failure: unknown) => void showToast({ text: tell(failure), tone: 'error' });
  return (
    <Page title={t('recognition.delegates.title')} lead={t('recognition.delegates.lead')} width="reading">
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={2} />)}
      {data && (
        <>
          <Rows
            title={t('recognition.delegates.mine')}
            none={t('recognition.delegates.none')}
            rows={data.myDelegates.map(({ delegate, ...row }) => ({ ...row, person: delegate }))}
            onEnd={(id) => void end({ variables: { id } }).catch(complain)}
          />
          <NameForm />
          {data.myPrincipals.length > 0 && (
            <Rows
              title={t('recognition.delegates.principals')}
              none=""
              rows={data.myPrincipals.map(({ principal, ...row }) => ({ ...row, person: principal }))}
              onEnd={(id) => void end({ variables: { id } }).catch(complain)}
            />
          )}
        </>
      )}
    </Page>
  );
}

interface RowsProps {
  title: string;
  none: string;
  rows: readonly { id: string; person: Person; withPoints: boolean; endsOn: string }[];
  onEnd: (id: string) => void;
}

function Rows({ title, none, rows, onEnd }: RowsProps) {
  const { t, format } = useLocale();
  return (
    <Card>
      <h2 className={styles.title}>{title}</h2>
      {rows.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.rows}>
        {rows.map(({ id, person, withPoints, endsOn }) => (
          <li key={id}>
            <Avatar person={person} />
            <span className={styles.who}>
              <strong>{format.name(person)}</strong>
              <span>
                {t(withPoints ? 'recognition.delegates.until_with_points' : 'recognition.delegates.until', {
                  date: format.day(endsOn),
                })}
              </span>
            </span>
            <Button variant="default" onClick={() => onEnd(id)}>
              {t('recognition.delegates.end')}
              <span className="visually-hidden">: {format.name(person)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const USUAL_DAYS = 14;

function NameForm() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [person, setPerson] = useState<Person | null>(null);
  const [endsOn, setEndsOn] = useState(() => format.plainDay(USUAL_DAYS));
  const [withPoints, setWithPoints] = useState(false);
  const [faults, setFaults] = useState<{ person?: string; endsOn?: string; other?: string }>({});
  const [times, setTimes] = useState(0);
  const [name, { loading }] = useMutation(NameDelegateDocument, { refetchQueries: [DelegatesDocument] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!person) return setFaults({ person: t('recognition.delegates.person_needed') });
    setFaults({});
    try {
      await name({ variables: { input: { delegateId: person.id, endsOn, withPoints } } });
      showToast({ text: t('recognition.delegates.named', { name: format.name(person) }) });
      setPerson(null);
      setTimes(times + 1); // the field of the person begins anew
    } catch (error) {
      const field = failureOf(error).field ?? '';
      setFaults({ [/delegateId/.test(field) ? 'person' : /endsOn/.test(field) ? 'endsOn' : 'other']: tell(error) });
    }
  }

  return (
    <Card>
      <h2 className={styles.title}>{t('recognition.delegates.name_title')}</h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <PersonField
          key={times}
          label={t('recognition.delegates.person')}
          chosen={person}
          onChange={setPerson}
          error={faults.person}
        />
        <TextInput
          type="date"
          label={t('recognition.delegates.ends_on')}
          value={endsOn}
          min={format.plainDay()}
          max={format.plainDay(365)}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
          error={faults.endsOn}
          className={styles.date}
        />
        <Switch
          label={t('recognition.delegates.with_points')}
          description={t('recognition.delegates.with_points_hint')}
          checked={withPoints}
          onChange={(event) => setWithPoints(event.currentTarget.checked)}
        />
        {faults.other && <p role="alert">{faults.other}</p>}
        <Button type="submit" loading={loading} className={styles.submit}>
          {t('recognition.delegates.submit')}
        </Button>
      </form>
    </Card>
  );
}
