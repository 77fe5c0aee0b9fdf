import { NumberInput } from '@mantine/core';
import { FUND_CAP_MAX } from '@zasluga/domain';
import { useWorth } from '../PointsWithMoney';

interface Props {
  label: string;
  value: number | '';
  onChange: (value: number | '') => void;
  /** Beside what it is worth. */
  hint?: string;
  error?: string;
  autoFocus?: boolean;
  max?: number;
  min?: number;
  disabled?: boolean;
}

/** A number of points, with what it is worth below. */
export function PointsField({
  label,
  value,
  onChange,
  hint,
  error,
  autoFocus,
  max = FUND_CAP_MAX,
  min = 1,
  disabled,
}: Props) {
  const worth = useWorth();
  return (
    <NumberInput
      label={label}
      description={[value === '' ? '' : `≈ ${worth(value)}`, hint].filter(Boolean).join(' · ') || undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : '')}
      min={min}
      max={max}
      allowDecimal={false}
      thousandSeparator={' '}
      disabled={disabled}
      error={error}
    />
  );
}
