import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, showToast } from '@zasluga/ui';
import { useComplain } from '../../frame';
import { WithdrawProcedureCreditDocument } from '../../gql';
import { useViewer } from '../../identity';
import { State } from './Marks';
import type { Sheet } from './procedure';
import styles from './register.module.css';

/** What was decided, by whom, and why. */
export function Decision({ procedure: { state, reason, decidedBy, decidedAt } }: { procedure: Sheet }) {
  const { t, format } = useLocale();
  return (
    <Card title={t(`register.decided.${state}`)}>
      <div className={styles.sheet}>
        {reason && <p className={styles.words}>{reason}</p>}
        {decidedAt && (
          <p className={styles.hint}>
            {decidedBy && `${format.name(decidedBy)} · `}
            {format.date(decidedAt)}
          </p>
        )}
      </div>
    </Card>
  );
}

/** Thanks to whom the company knows of it: only those who wish to be named, and only as long as they wish. */
export function Credits({ procedure: { id, credited } }: { procedure: Sheet }) {
  const { t, format } = useLocale();
  const complain = useComplain();
  const me = useViewer().employee.id;
  const [withdraw, { loading }] = useMutation(WithdrawProcedureCreditDocument);
  if (!credited.length) return null;
  const leave = () =>
    withdraw({ variables: { id } }).then(() => void showToast({ text: t('register.credit.withdrawn') }), complain);
  return (
    <Card tone="gratitude" title={t('register.credit')}>
      <ul className={styles.people}>
        {credited.map((person) => (
          <li key={person.id}>
            <Avatar person={person} size={28} />
            {format.name(person)}
            {person.id === me && (
              <Button size="xs" variant="subtle" loading={loading} onClick={() => void leave()}>
                {t('register.credit.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function History({ procedure: { steps } }: { procedure: Sheet }) {
  const { t, format } = useLocale();
  if (!steps.length) return null;
  return (
    <Card title={t('register.history')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <p className={styles.meta}>
              <State state={step.state} />
              <span>
                {format.date(step.at)}
                {step.by && ` · ${format.name(step.by)}`}
              </span>
            </p>
            {step.reason && <p className={styles.words}>{step.reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
