import { useMutation } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import { IconEye, IconKey, IconKeyboard, IconLogout, IconLogout2 } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar, showToast } from '@zasluga/ui';
import { SetLocaleDocument, SignOutDocument, SignOutEverywhereDocument } from '../gql';
import { LanguageSwitch, ThemeSwitch, useFailureText } from '../frame';
import { ChangePassword, left, ShownToCustomers, type SignedIn } from '../identity';
import { useState } from 'react';
import styles from './Shell.module.css';

/** Language, theme, keys, the way out. */
export function UserMenu({ viewer, onShortcuts }: { viewer: SignedIn; onShortcuts: () => void }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [setLocale] = useMutation(SetLocaleDocument);
  const [signOut] = useMutation(SignOutDocument);
  const [signOutEverywhere] = useMutation(SignOutEverywhereDocument);
  const { employee } = viewer;
  const [changing, setChanging] = useState(false);
  const [showing, setShowing] = useState(false);

  const leave = (deed: () => Promise<unknown>) => () =>
    void deed().then(left, (error: unknown) => showToast({ text: tell(error), tone: 'error' }));

  return (
    <>
      <span className={styles.switches}>
        <LanguageSwitch onChange={(locale) => void setLocale({ variables: { locale } }).catch(() => undefined)} />
        <ThemeSwitch />
      </span>
      <Menu position="bottom-end" width={280} withinPortal={false}>
        <Menu.Target>
          <button type="button" className={styles.user}>
            <span className="visually-hidden">{t('app.user_menu', { name: format.name(employee) })}</span>
            <Avatar person={employee} size={36} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={styles.whoami}>
            <strong>{format.name(employee)}</strong>
            <span>{employee.roleTitle}</span>
          </div>
          <Menu.Divider />
          <Menu.Item leftSection={<IconKeyboard size={20} stroke={1.75} />} onClick={onShortcuts}>
            {t('ui.keys.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconEye size={20} stroke={1.75} />} onClick={() => setShowing(true)}>
            {t('identity.shown')}
          </Menu.Item>
          {!viewer.company.isDemo && (
            <Menu.Item leftSection={<IconKey size={20} stroke={1.75} />} onClick={() => setChanging(true)}>
              {t('identity.change_password')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLogout size={20} stroke={1.75} />} onClick={leave(() => signOut())}>
            {t('identity.sign_out')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout2 size={20} stroke={1.75} />} onClick={leave(() => signOutEverywhere())}>
            {t('identity.sign_out_everywhere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
      {showing && <ShownToCustomers onClose={() => setShowing(false)} />}
    </>
  );
}
