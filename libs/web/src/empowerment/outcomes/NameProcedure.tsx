import { useMutation, useQuery } from '@apollo/client/react';
import { Autocomplete, Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { NameDecisionProcedureDocument, ProceduresForDecisionDocument } from '../../gql';
import styles from './outcomes.module.css';

/** The rule in the way: one of the register as it is typed, or a new one. The same name is the same rule. */
export function NameProcedure({ decisionId }: { decisionId: string }) {
  const { t } = useLocale();
  const tell = useFailureText();
  // whoever comes back from the field stands where they left
  const [state, setState] = useState<'shut' | 'opened' | 'again'>('shut');
  const opened = state === 'opened';
  const [name, setName] = useState('');
  const [fault, setFault] = useState('');
  const { data } = useQuery(ProceduresForDecisionDocument, { skip: !opened });
  const [save, { loading }] = useMutation(NameDecisionProcedureDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    setFault('');
    if (!name.trim()) return setFault(t('outcomes.procedure_missing'));
    try {
      await save({ variables: { input: { decisionId, procedureName: name } } });
      showToast({ text: t('outcomes.procedure_named') });
    } catch (error) {
      setFault(tell(error));
    }
  }

  if (!opened)
    return (
      <Button variant="default" autoFocus={state === 'again'} onClick={() => setState('opened')}>
        {t('outcomes.name_procedure')}
      </Button>
    );
  return (
    <form className={styles.procedure} onSubmit={(event) => void submit(event)} noValidate>
      <Autocomplete
        label={t('outcomes.procedure')}
        description={t('outcomes.procedure_hint')}
        autoFocus
        maxLength={200}
        limit={8}
        data={[...new Set((data?.procedures ?? []).map((one) => one.name))]}
        value={name}
        onChange={setName}
        error={fault}
      />
      <div className={styles.deeds}>
        <Button type="submit" loading={loading}>
          {t('outcomes.procedure_save')}
        </Button>
        <Button variant="default" onClick={() => setState('again')}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
