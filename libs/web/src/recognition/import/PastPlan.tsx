import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { PAST_FIELDS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { ColumnMapping } from '../../company/import/ColumnMapping';
import { columnsWith } from '../../company/import/columns';
import shared from '../../company/import/import.module.css';
import { failureOf, useFailureText } from '../../frame';
import {
  ApplyRecognitionImportDocument,
  type ApplyRecognitionImportMutation,
  type DayOrder,
  RecognitionImportPlanDocument,
  type RecognitionImportPlanQuery,
} from '../../gql';
import { type PastChoice, type PastFile, pastInputOf } from './past-choice';
import { PastRows } from './PastRows';
import styles from './past-import.module.css';

export type PastResult = ApplyRecognitionImportMutation['applyRecognitionImport'];
type Plan = RecognitionImportPlanQuery['recognitionImportPlan'];
const COUNTS = ['accepted', 'copy', 'there', 'refused'] as const;

interface Props {
  file: PastFile;
  choice: PastChoice;
  onChange: (choice: PastChoice) => void;
  onApplied: (result: PastResult) => void;
}

/** The dry run: columns, counts, reasons, and the button that does exactly what stands here. */
export function PastPlan({ file, choice, onChange, onApplied }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [fault, setFault] = useState('');
  const input = pastInputOf(choice);
  const { data, previousData, error, loading, refetch } = useQuery(RecognitionImportPlanDocument, {
    variables: { id: file.id, input },
    fetchPolicy: 'network-only',
  });
  const [apply, applying] = useMutation(ApplyRecognitionImportDocument);
  const plan = error ? undefined : (data ?? previousData)?.recognitionImportPlan;
  const isMappingFault = error && failureOf(error).code === 'recognition.import_mapping';

  async function run(fingerprint: string) {
    setFault('');
    try {
      const { data: done } = await apply({ variables: { id: file.id, input: { ...input, fingerprint } } });
      if (!done) return;
      await client.clearStore().catch(() => undefined);
      onApplied(done.applyRecognitionImport);
    } catch (failure) {
      setFault(tell(failure));
      if (failureOf(failure).code === 'recognition.import_changed') void refetch();
    }
  }
  return (
    <>
      <ColumnMapping
        file={file}
        fields={PAST_FIELDS.map((field) => ({ value: field, label: t(`recognition.import.field.${field}`) }))}
        columns={choice.columns}
        onChoose={(column, field) => onChange({ ...choice, columns: columnsWith(choice.columns, column, field) })}
        fault={isMappingFault ? tell(error) : undefined}
      />
      {error && !isMappingFault && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!plan && !error && <Skeleton lines={4} />}
      {plan && (
        <div className={shared.plan} aria-busy={loading}>
          <Card title={t('company.import.plan')}>
            <Counts plan={plan} />
            <Questions plan={plan} choice={choice} onChange={onChange} />
            {fault && (
              <p role="alert" className={shared.fault}>
                {fault}
              </p>
            )}
            <div className={shared.applyBar}>
              <Button
                disabled={!plan.taken || loading}
                loading={applying.loading}
                onClick={() => void run(plan.fingerprint)}
              >
                {t('recognition.import.apply', { count: plan.taken })}
              </Button>
              <p className={shared.hint}>
                {t(plan.taken ? 'recognition.import.all_or_nothing' : 'recognition.import.nothing')}
              </p>
            </div>
          </Card>
          <PastRows
            title={t('recognition.import.refused', { count: plan.counts.refused })}
            hint={t('recognition.import.refused_hint')}
            rows={plan.refused}
            count={plan.counts.refused}
          />
          <PastRows
            title={t('recognition.import.copies', { count: plan.counts.copy })}
            rows={plan.copies}
            count={plan.counts.copy}
          />
          <Newcomers plan={plan} />
        </div>
      )}
    </>
  );
}

function Counts({ plan }: { plan: Plan }) {
  const { t, format } = useLocale();
  const period = plan.firstDay && plan.lastDay && { from: format.date(plan.firstDay), to: format.date(plan.lastDay) };
  return (
    <>
      <ul className={shared.counts}>
        {COUNTS.filter((name) => plan.counts[name] || name === 'accepted').map((name) => (
          <li key={name} className={shared.countItem} data-name={name === 'refused' ? 'rejected' : name}>
            <span className={shared.figure}>{format.number(plan.counts[name])}</span>
            <span>{t(`recognition.import.count.${name}`)}</span>
          </li>
        ))}
      </ul>
      {period && <p className={shared.hint}>{t('recognition.import.period', period)}</p>}
      {plan.refusals.length > 0 && (
        <ul className={styles.refusals}>
          {plan.refusals.map(({ code, count }) => (
            <li key={code}>
              <strong>{format.number(count)}</strong> {t(`recognition.import.refusal.${code}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the file leaves open. */
function Questions({ plan, choice, onChange }: { plan: Plan } & Pick<Props, 'choice' | 'onChange'>) {
  const { t, format } = useLocale();
  const asksOrder = plan.askOrder || choice.order !== null;
  if (!asksOrder && !plan.counts.copy) return null;
  return (
    <div className={styles.questions}>
      {asksOrder && (
        <NativeSelect
          label={t('recognition.import.order')}
          description={t('recognition.import.order_hint')}
          value={choice.order ?? ''}
          onChange={(event) => onChange({ ...choice, order: (event.currentTarget.value as DayOrder) || null })}
          data={[
            { value: '', label: t('recognition.import.order.none') },
            ...(['day_first', 'month_first'] as const).map((value) => ({
              value,
              label: t(`recognition.import.order.${value}`),
            })),
          ]}
        />
      )}
      {plan.counts.copy > 0 && (
        <Checkbox
          label={t('recognition.import.with_copies', { count: format.number(plan.counts.copy) })}
          description={t('recognition.import.with_copies_hint')}
          checked={choice.withCopies}
          onChange={(event) => onChange({ ...choice, withCopies: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

function Newcomers({ plan }: { plan: Plan }) {
  const { t, format } = useLocale();
  if (!plan.newcomerCount) return null;
  const more = plan.newcomerCount - plan.newcomers.length;
  return (
    <details className={shared.fold}>
      <summary>{t('recognition.import.newcomers', { count: format.number(plan.newcomerCount) })}</summary>
      <p className={shared.hint}>{t('recognition.import.newcomers_hint')}</p>
      <p className={shared.names}>{plan.newcomers.join(', ')}</p>
      {more > 0 && <p className={shared.hint}>{t('company.import.and_more', { count: more })}</p>}
    </details>
  );
}
