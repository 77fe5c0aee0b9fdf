import { useMutation } from '@apollo/client/react';
import { Button, Switch, TextInput } from '@mantine/core';
import { rulesInOneLine } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { RuleVersionDocument, SimulateRulesDocument, type SimulateRulesMutation } from '../../gql';
import type { PlacedValue } from '../rules/Places';
import styles from '../rules/rules.module.css';
import type { Draft } from '../rules/use-draft';
import type { Version } from '../rules/version';
import { Activate } from './Activate';
import { OrderDraft } from './OrderDraft';
import { SimulationResult } from './SimulationResult';

interface Props {
  version: Version;
  draft: Draft;
  values: readonly PlacedValue[];
}
interface Seen {
  readonly result: SimulateRulesMutation['simulateRewardRules'];
  /** What it was asked for, to tell when the screen has moved on. */
  readonly asked: string;
}

const DAYS = 91;

/** A past period under the rules on the screen; what was seen of exactly these rules may come into force. */
export function Simulation({ version, draft, values }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const today = format.plainDay();
  const [from, setFrom] = useState(() => format.plainDay(-DAYS));
  const [to, setTo] = useState(today);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [fault, setFault] = useState('');
  const [simulate, { loading }] = useMutation(SimulateRulesDocument, {
    refetchQueries: [RuleVersionDocument],
    awaitRefetchQueries: true,
  });
  const asking = JSON.stringify([rulesInOneLine(draft.rules), from, to, order]);

  async function run(event: FormEvent) {
    event.preventDefault();
    if (loading || !(await draft.flush())) return;
    setFault('');
    try {
      const input = { id: version.id, from, to, valueIds: order && [...order] };
      const { data } = await simulate({ variables: { input } });
      if (data) setSeen({ result: data.simulateRewardRules, asked: asking });
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <>
      <Card title={t('rules.sim.title')}>
        <p className={styles.lead}>{t('rules.sim.text')}</p>
        <form className={styles.period} onSubmit={(event) => void run(event)} noValidate>
          <TextInput
            type="date"
            label={t('rules.sim.from')}
            value={from}
            max={to}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('rules.sim.to')}
            value={to}
            max={today}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button type="submit" loading={loading}>
            {t(seen ? 'rules.sim.again' : 'rules.sim.run')}
          </Button>
        </form>
        {values.length > 1 && (
          <Switch
            mt="md"
            label={t('rules.sim.order')}
            checked={order !== null}
            onChange={(event) => setOrder(event.currentTarget.checked ? values.map(({ id }) => id) : null)}
          />
        )}
        {order && <OrderDraft order={order} values={values} onChange={setOrder} />}
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <div role="status">
          {seen && seen.asked !== asking && <p className={styles.advice}>{t('rules.sim.stale')}</p>}
        </div>
      </Card>
      {seen && <SimulationResult result={seen.result} />}
      {!version.activatedAt && <Activate version={version} draft={draft} />}
    </>
  );
}
