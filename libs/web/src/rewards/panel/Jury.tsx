import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { JURORS_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { ExcuseJurorDocument, InviteJurorsDocument, type RoundChoiceViewFragment } from '../../gql';
import { type Person, PersonField } from '../../praise';
import styles from './panel.module.css';

/** Who judges, how far each of them is (never what they scored), and whom to ask. */
export function Jury({ choice }: { choice: RoundChoiceViewFragment }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [invite, inviting] = useMutation(InviteJurorsDocument);
  const [excuse, excusing] = useMutation(ExcuseJurorDocument);
  const busy = inviting.loading || excusing.loading;
  const complain = (error: unknown) => void showToast({ text: tell(error), tone: 'error' });
  const { jurors, proposed } = choice;

  const ask = (employeeIds: string[]) =>
    invite({ variables: { input: { roundId: choice.id, employeeIds } } }).then(
      () => void showToast({ text: t('panel.jury.asked', { people: employeeIds.length }) }),
      complain,
    );
  const take = (person: Person) =>
    excuse({ variables: { roundId: choice.id, employeeId: person.id } }).then(
      () =>
        void showToast({
          text: t('panel.jury.excused', { name: format.name(person) }),
          action: { label: t('panel.undo'), run: () => void ask([person.id]) },
        }),
      complain,
    );

  return (
    <Card title={t('panel.jury')}>
      {jurors.length === 0 && <p>{t('panel.jury.none')}</p>}
      <ul className={styles.people}>
        {jurors.map(({ employee, scored, total }) => (
          <li key={employee.id}>
            <Avatar person={employee} size={36} />
            <span className={styles.person}>
              <strong>{format.name(employee)}</strong>
              <small>{employee.roleTitle}</small>
            </span>
            <span className={styles.figures}>
              {scored === total && total > 0 ? t('panel.juror.done') : t('panel.progress', { done: scored, of: total })}
            </span>
            {!choice.isOver && (
              <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void take(employee)}>
                {t('panel.jury.excuse')}
                <span className="visually-hidden">: {format.name(employee)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {jurors.length < JURORS_MIN && (
        <p className={styles.warning}>{t('panel.jury.too_few', { needed: JURORS_MIN })}</p>
      )}
      {!choice.isOver && (
        <>
          {proposed.length > 0 && (
            <section className={styles.part}>
              <h3>{t('panel.jury.proposed')}</h3>
              <p className={styles.hint}>{t('panel.jury.proposed.why')}</p>
              <ul className={styles.people}>
                {proposed.map(({ employee, reason }) => (
                  <li key={employee.id}>
                    <Avatar person={employee} size={36} />
                    <span className={styles.person}>
                      <strong>{format.name(employee)}</strong>
                      <small>
                        {employee.roleTitle} · {t(`panel.reason.${reason}`)}
                      </small>
                    </span>
                    <Button variant="default" size="compact-sm" disabled={busy} onClick={() => void ask([employee.id])}>
                      {t('panel.jury.ask')}
                      <span className="visually-hidden">: {format.name(employee)}</span>
                    </Button>
                  </li>
                ))}
              </ul>
              {proposed.length > 1 && (
                <Button
                  className={styles.start}
                  disabled={busy}
                  onClick={() => void ask(proposed.map(({ employee }) => employee.id))}
                >
                  {t('panel.jury.ask_all')}
                </Button>
              )}
            </section>
          )}
          <AskSomebody busy={busy} onAsk={(person) => ask([person.id])} />
        </>
      )}
    </Card>
  );
}

function AskSomebody({ busy, onAsk }: { busy: boolean; onAsk: (person: Person) => Promise<unknown> }) {
  const { t } = useLocale();
  const [person, setPerson] = useState<Person | null>(null);
  const [round, setRound] = useState(0);
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (!person) return;
        void onAsk(person).then(() => {
          setPerson(null);
          setRound(round + 1); // an empty field again
        });
      }}
    >
      <PersonField key={round} label={t('panel.jury.somebody')} chosen={person} onChange={setPerson} />
      <Button type="submit" variant="default" disabled={busy || !person}>
        {t('panel.jury.ask')}
      </Button>
    </form>
  );
}
