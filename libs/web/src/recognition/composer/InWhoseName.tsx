import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import type { GiveOptionsQuery } from '../../gql';
import { useViewer } from '../../identity';

interface Props {
  principals: GiveOptionsQuery['myPrincipals'];
  chosenId: string | null;
  onChange: (principalId: string | null) => void;
}

/** For whoever was named by somebody: in one's own name or in theirs. For everybody else there is nothing to choose. */
export function InWhoseName({ principals, chosenId, onChange }: Props) {
  const { t, format } = useLocale();
  const { employee } = useViewer();
  if (principals.length === 0 && !chosenId) return null;
  return (
    <NativeSelect
      label={t('recognition.give.in_name_of')}
      description={chosenId ? t('recognition.give.in_name_hint') : undefined}
      value={chosenId ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('recognition.give.in_own_name', { name: format.name(employee) }) },
        ...principals.map(({ principal }) => ({ value: principal.id, label: format.name(principal) })),
        // a draft from before the term was over: the server says what is wrong
        ...(chosenId && !principals.some(({ principal }) => principal.id === chosenId)
          ? [{ value: chosenId, label: t('recognition.give.in_name_over') }]
          : []),
      ]}
    />
  );
}
