import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { inTreeOrder } from '../../company';

const NBSP = '\u00a0';

interface Props {
  units: readonly { id: string; parentId: string | null; nameRu: string; nameEn: string }[];
  /** Empty: the whole company. */
  value: string;
  onChange: (id: string) => void;
  hint?: string;
  error?: string;
}

export function UnitField({ units, value, onChange, hint, error }: Props) {
  const { t, inLocale } = useLocale();
  return (
    <NativeSelect
      label={t('guidance.limits.unit')}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('guidance.scope.company') },
        ...inTreeOrder(units).map(({ row, depth }) => ({
          value: row.id,
          label: `${NBSP.repeat(3 * Math.min(depth, 6))}${inLocale(row, 'name')}`,
        })),
      ]}
      error={error}
    />
  );
}
