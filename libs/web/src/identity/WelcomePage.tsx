import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { LanguageSwitch, ThemeSwitch, useFailureText } from '../frame';
import { AcceptInvitationDocument, WelcomeDocument, type WelcomeQuery } from '../gql';
import { NewPassword, usePasswordFault } from './NewPassword';
import { entered } from './session';
import styles from './SignIn.module.css';

/** Where the administrator's link leads: a password is chosen, and one is in. */
export default function WelcomePage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(WelcomeDocument, { variables: { token }, fetchPolicy: 'network-only' });
  return (
    <main className={styles.page}>
      <title>{t('ui.brand')}</title>
      <header className={styles.top}>
        <span className={styles.brand}>{t('ui.brand')}</span>
        <span className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <div className={styles.columns}>
        <section className={styles.card}>
          {data?.invitation && <Choose token={token} invitation={data.invitation} />}
          {data && !data.invitation && <Over />}
          {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />)}
        </section>
      </div>
    </main>
  );
}

function Over() {
  const { t } = useLocale();
  return (
    <>
      <h1>{t('identity.welcome.over')}</h1>
      <p className={styles.text}>{t('identity.welcome.over_text')}</p>
      <Button component={Link} to="/" variant="default">
        {t('identity.welcome.sign_in')}
      </Button>
    </>
  );
}

function Choose({ token, invitation }: { token: string; invitation: NonNullable<WelcomeQuery['invitation']> }) {
  const { t, inLocale } = useLocale();
  const client = useApolloClient();
  const navigate = useNavigate();
  const tell = useFailureText();
  const faultOf = usePasswordFault();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [accept, { loading }] = useMutation(AcceptInvitationDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const wrong = faultOf(password);
    setFault(wrong);
    if (wrong) return;
    try {
      await accept({ variables: { input: { token, password } } });
      await navigate('/', { replace: true });
      await entered(client);
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1>{t('identity.welcome.title', { name: invitation.firstName })}</h1>
      <p className={styles.text}>{t('identity.welcome.text', { company: inLocale(invitation, 'companyName') })}</p>
      <p className={styles.email}>{invitation.email}</p>
      <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
      <NewPassword value={password} onChange={setPassword} fault={fault} />
      <Button type="submit" loading={loading}>
        {t('identity.welcome.submit')}
      </Button>
    </form>
  );
}
