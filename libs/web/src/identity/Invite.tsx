import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../frame';
import { InviteEmployeeDocument } from '../gql';
import styles from './Invite.module.css';

interface Props {
  employeeId: string;
  /** As it is stored: the person signs in with it. */
  email: string | null | undefined;
  hasAccess: boolean;
}

/** The administrator lets somebody in: a link to choose a password, handed over by whatever way people here talk. */
export function Invite({ employeeId, email, hasAccess }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [invite, { data, loading }] = useMutation(InviteEmployeeDocument);
  const link = data && `${location.origin}/welcome/${data.inviteEmployee}`;

  const copy = () =>
    void navigator.clipboard?.writeText(link ?? '').then(() => showToast({ text: t('identity.invite.copied') }));
  const make = () =>
    void invite({ variables: { employeeId } }).catch((error: unknown) =>
      showToast({ text: tell(error), tone: 'error' }),
    );

  return (
    <section className={styles.invite}>
      <h3>{t('identity.invite.title')}</h3>
      <p>{t(hasAccess ? 'identity.invite.has' : email ? 'identity.invite.none' : 'identity.invite.no_email')}</p>
      {link ? (
        <>
          <p>{t('identity.invite.hand', { email: email ?? '' })}</p>
          <div className={styles.link}>
            <TextInput
              label={t('identity.invite.link')}
              value={link}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            {/* a page without https has no clipboard: the field is selected by a tap */}
            {navigator.clipboard && (
              <Button variant="default" onClick={copy}>
                {t('identity.invite.copy')}
              </Button>
            )}
          </div>
        </>
      ) : (
        email && (
          <Button variant="default" loading={loading} onClick={make}>
            {t(hasAccess ? 'identity.invite.again' : 'identity.invite.first')}
          </Button>
        )
      )}
    </section>
  );
}
