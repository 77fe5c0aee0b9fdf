import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useRef, useState } from 'react';
import { failureOf, LanguageSwitch, ThemeSwitch, useFailureText } from '../frame';
import { DemoPersonasDocument, type DemoPersonasQuery, SignInAsPersonaDocument, SignInDocument } from '../gql';
import { lastPerson } from './last-person';
import { entered, wasExpired } from './session';
import styles from './SignIn.module.css';

/** The way in. E-mail and password can be pasted and filled by password managers; a demo company is entered with one click. */
export function SignIn() {
  const { t } = useLocale();
  const personas = useQuery(DemoPersonasDocument).data?.demoPersonas ?? [];
  return (
    <main className={styles.page}>
      <title>{`${t('identity.sign_in.title')} · ${t('ui.brand')}`}</title>
      <header className={styles.top}>
        <span className={styles.brand}>{t('ui.brand')}</span>
        <span className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <div className={styles.columns} data-demo={personas.length > 0 || undefined}>
        <section className={styles.card}>
          <h1>{t('identity.sign_in.title')}</h1>
          {(wasExpired() || lastPerson(localStorage)) && (
            <p className={styles.expired} role="status">
              {t('identity.sign_in.expired')}
            </p>
          )}
          <PasswordForm />
        </section>
        {personas.length > 0 && <Personas personas={personas} />}
      </div>
    </main>
  );
}

function PasswordForm() {
  const { t } = useLocale();
  const client = useApolloClient();
  const tell = useFailureText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<{ field?: 'email' | 'password'; text: string } | null>(null);
  const [signIn, { loading }] = useMutation(SignInDocument);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  function refuse(field: 'email' | 'password' | undefined, text: string) {
    setFault({ field, text });
    (field === 'password' ? passwordInput : emailInput).current?.focus();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return refuse('email', t('identity.sign_in.email_needed'));
    if (!password) return refuse('password', t('identity.sign_in.password_needed'));
    setFault(null);
    try {
      await signIn({ variables: { input: { email: email.trim(), password } } });
      await entered(client);
    } catch (error) {
      refuse(failureOf(error).field?.endsWith('email') ? 'email' : undefined, tell(error));
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {fault && !fault.field && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <TextInput
        ref={emailInput}
        label={t('identity.sign_in.email')}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={fault?.field === 'email' && fault.text}
      />
      <PasswordInput
        ref={passwordInput}
        label={t('identity.sign_in.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={fault?.field === 'password' && fault.text}
        visibilityToggleButtonProps={{ 'aria-label': t('identity.sign_in.show_password'), tabIndex: 0 }}
      />
      <Button type="submit" loading={loading}>
        {t('identity.sign_in.submit')}
      </Button>
      <p className={styles.hint}>{t('identity.sign_in.help')}</p>
    </form>
  );
}

function Personas({ personas }: { personas: DemoPersonasQuery['demoPersonas'] }) {
  const { t, inLocale } = useLocale();
  const client = useApolloClient();
  const tell = useFailureText();
  const [fault, setFault] = useState('');
  const [enter, { loading }] = useMutation(SignInAsPersonaDocument);
  const company = personas[0];

  async function enterAs(employeeId: string) {
    try {
      await enter({ variables: { employeeId } });
      await entered(client);
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <section className={styles.card}>
      <h2>{t('identity.demo.title', { company: company ? inLocale(company, 'companyName') : '' })}</h2>
      <p className={styles.hint}>{t('identity.demo.text')}</p>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <ul className={styles.personas}>
        {personas.map((persona) => (
          <li key={persona.employeeId}>
            <button
              type="button"
              className={styles.persona}
              disabled={loading}
              onClick={() => void enterAs(persona.employeeId)}
            >
              <strong>{persona.name}</strong>
              <span>{persona.roleTitle}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
