import { PasswordInput } from '@mantine/core';
import { PASSWORD_MIN, passwordFault } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** What was refused; the field says by itself how much is missing. */
  fault?: string;
}

/** A password to be: can be shown, pasted, filled by a password manager; says what is missing only once it is asked for. */
export function NewPassword({ value, onChange, fault }: Props) {
  const { t } = useLocale();
  return (
    <PasswordInput
      label={t('identity.password.new')}
      description={t('identity.password.rule', { min: PASSWORD_MIN })}
      name="new-password"
      autoComplete="new-password"
      value={value}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('identity.sign_in.show_password'), tabIndex: 0 }}
    />
  );
}

/** What to say of a password that will not do; undefined when it will. */
export function usePasswordFault(): (password: string) => string | undefined {
  const { t } = useLocale();
  return (password) => {
    const fault = passwordFault(password);
    if (fault?.code === 'input.too_short')
      return t('identity.password.too_short', { left: PASSWORD_MIN - [...password].length });
    return fault ? t(fault.code, fault.params) : undefined;
  };
}
