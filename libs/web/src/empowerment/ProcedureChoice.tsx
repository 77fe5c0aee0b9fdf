import { NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Choices } from './Choices';
import type { Draft } from './draft';

const AT_HAND = 4;

interface Props {
  /** The most often bent first. */
  procedures: readonly { id: string; name: string }[];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  error?: string;
}

/** The few that are bent most by one tap, the others in a list, a new one by its name. */
export function ProcedureChoice({ procedures, draft, change, error }: Props) {
  const { t } = useLocale();
  const near = procedures.slice(0, AT_HAND);
  const far = procedures.slice(AT_HAND);
  const chosenFar = far.some(({ id }) => id === draft.procedure);
  return (
    <>
      <Choices
        label={t('empowerment.procedure')}
        options={[
          { value: 'none', label: t('empowerment.procedure.none') },
          ...near.map(({ id, name }) => ({ value: id, label: name })),
          ...(far.length ? [{ value: 'far', label: t('empowerment.procedure.far') }] : []),
          { value: 'new', label: t('empowerment.procedure.new') },
        ]}
        value={chosenFar ? 'far' : draft.procedure}
        onChange={(chosen) => change({ procedure: chosen === 'far' ? (far[0]?.id ?? 'none') : chosen })}
      />
      {chosenFar && (
        <NativeSelect
          label={t('empowerment.procedure.which')}
          value={draft.procedure}
          onChange={(event) => change({ procedure: event.currentTarget.value })}
          data={far.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {draft.procedure === 'new' && (
        <TextInput
          label={t('empowerment.procedure.name')}
          placeholder={t('empowerment.procedure.example')}
          maxLength={200}
          value={draft.newProcedure}
          onChange={(event) => change({ newProcedure: event.currentTarget.value })}
          error={error}
        />
      )}
    </>
  );
}
