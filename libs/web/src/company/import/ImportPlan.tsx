import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, ErrorState, Skeleton } from '@zasluga/ui';
import { isManyLeavers, PERSON_FIELDS } from '@zasluga/domain';
import { useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import { ApplyPeopleImportDocument, type ApplyPeopleImportMutation, PeopleImportPlanDocument } from '../../gql';
import { type Choice, type ImportFile, inputOf, withColumn } from './choice';
import { ColumnMapping } from './ColumnMapping';
import { MissingPeople } from './MissingPeople';
import { PlainRows, RejectedRows } from './PlannedRows';
import styles from './import.module.css';

export type Result = ApplyPeopleImportMutation['applyPeopleImport'];
const COUNTS = ['new', 'changed', 'unchanged', 'rejected', 'missing', 'ignored'] as const;

interface Props {
  file: ImportFile;
  choice: Choice;
  onChange: (choice: Choice) => void;
  onApplied: (result: Result) => void;
}

/** The dry run: columns, counts, rows with reasons, and the button that does exactly what stands here. */
export function ImportPlan({ file, choice, onChange, onApplied }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [leavers, setLeavers] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState('');
  const input = inputOf(choice);
  const { data, previousData, error, loading, refetch } = useQuery(PeopleImportPlanDocument, {
    variables: { id: file.id, input },
    fetchPolicy: 'network-only',
  });
  const [apply, applying] = useMutation(ApplyPeopleImportDocument);
  const plan = error ? undefined : (data ?? previousData)?.peopleImportPlan;
  const isMappingFault = error && failureOf(error).code === 'company.import_mapping';
  const deactivate = plan?.missing.flatMap(({ id }) => (leavers.has(id) ? id : [])) ?? [];
  const many = !!plan && isManyLeavers(deactivate.length, plan.activeBefore);

  const nothing = !!plan && !plan.counts.new && !plan.counts.changed && !deactivate.length;

  async function run(confirmLeavers: boolean) {
    if (!plan) return;
    setFault('');
    try {
      const { fingerprint } = plan;
      const { data: done } = await apply({
        variables: { id: file.id, input: { ...input, fingerprint, deactivate, confirmLeavers } },
      });
      if (!done) return;
      await client.clearStore().catch(() => undefined);
      onApplied(done.applyPeopleImport);
    } catch (failure) {
      setFault(tell(failure));
      if (failureOf(failure).code === 'company.import_changed') void refetch();
    }
  }
  return (
    <>
      <ColumnMapping
        file={file}
        fields={PERSON_FIELDS.map((field) => ({ value: field, label: t(`company.field.${field}`) }))}
        columns={choice.columns}
        onChoose={(column, field) => onChange(withColumn(choice, column, field))}
        fault={isMappingFault ? tell(error) : undefined}
      />
      {error && !isMappingFault && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!plan && !error && <Skeleton lines={4} />}
      {plan && (
        <div className={styles.plan} aria-busy={loading}>
          <Card title={t('company.import.plan')}>
            <ul className={styles.counts}>
              {COUNTS.filter((name) => plan.counts[name] || name === 'new' || name === 'changed').map((name) => (
                <li key={name} className={styles.countItem} data-name={name}>
                  <span className={styles.figure}>{plan.counts[name]}</span>
                  <span>{t(`company.import.count.${name}`)}</span>
                </li>
              ))}
            </ul>
            <NewNames title={t('company.import.new_units')} names={plan.newUnits} />
            <NewNames title={t('company.import.new_places')} names={plan.newPlaces} />
            {fault && (
              <p role="alert" className={styles.fault}>
                {fault}
              </p>
            )}
            <div className={styles.applyBar}>
              <Button
                disabled={plan.counts.rejected > 0 || nothing || loading}
                loading={applying.loading}
                onClick={() => (many ? setAsking(true) : void run(false))}
              >
                {t('company.import.apply', {
                  created: plan.counts.new,
                  changed: plan.counts.changed,
                  left: deactivate.length,
                })}
              </Button>
              <p className={styles.hint}>
                {t(
                  plan.counts.rejected
                    ? 'company.import.blocked'
                    : nothing
                      ? 'company.import.nothing'
                      : 'company.import.all_or_nothing',
                )}
              </p>
            </div>
          </Card>
          <RejectedRows rows={plan.rejected} count={plan.counts.rejected} choice={choice} onChange={onChange} />
          <PlainRows
            rows={plan.changed}
            count={plan.counts.changed}
            title={t('company.import.changed', { count: plan.counts.changed })}
          />
          <PlainRows
            rows={plan.fresh}
            count={plan.counts.new}
            title={t('company.import.fresh', { count: plan.counts.new })}
          />
          <MissingPeople missing={plan.missing} chosen={leavers} onChange={setLeavers} />
          <ConfirmDialog
            opened={asking}
            onClose={() => setAsking(false)}
            title={t('company.import.many_title', { count: deactivate.length })}
            confirmLabel={t('company.import.many_confirm')}
            onConfirm={() => run(true)}
            dangerous
          >
            {t('company.import.many_text', { count: deactivate.length, total: plan.activeBefore })}
          </ConfirmDialog>
        </div>
      )}
    </>
  );
}

function NewNames({ title, names }: { title: string; names: readonly string[] }) {
  if (!names.length) return null;
  return (
    <p className={styles.names}>
      <strong>{title}:</strong> {names.join(', ')}
    </p>
  );
}
