import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../frame';
import { ChangePasswordDocument } from '../gql';
import { NewPassword, usePasswordFault } from './NewPassword';
import styles from './SignIn.module.css';

/** One's own password. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const faultOf = usePasswordFault();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<{ current?: string; password?: string }>({});
  const [change, { loading }] = useMutation(ChangePasswordDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const wrong = {
      current: current ? undefined : t('identity.password.current_needed'),
      password: faultOf(password),
    };
    setFaults(wrong);
    if (wrong.current || wrong.password) return;
    try {
      await change({ variables: { input: { current, password } } });
      showToast({ text: t('identity.change_password.done') });
      onClose();
    } catch (error) {
      setFaults({ [failureOf(error).field?.endsWith('password') ? 'password' : 'current']: tell(error) });
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('identity.change_password')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          label={t('identity.password.current')}
          name="password"
          autoComplete="current-password"
          data-autofocus
          value={current}
          error={faults.current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('identity.sign_in.show_password'), tabIndex: 0 }}
        />
        <NewPassword value={password} onChange={setPassword} fault={faults.password} />
        <Button type="submit" loading={loading}>
          {t('identity.change_password.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
