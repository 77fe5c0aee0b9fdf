import { useLocale } from '@zasluga/locale';
import { type ReactNode, useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { LanguageSwitch } from '../../../frame';
import { CodeForm } from './CodeForm';
import { Present } from './Present';
import styles from './phone.module.css';
import { usePhone } from './use-phone';

/** A workshop on the phone of whoever takes part, with an account or without. */
export default function PhonePage() {
  const { key } = useParams();
  return key ? <Inside key="inside" word={key} /> : <Frame>{<CodeForm />}</Frame>;
}

function Inside({ word }: { word: string }) {
  const { t, inLocale } = useLocale();
  const navigate = useNavigate();
  const phone = usePhone(word);
  const { entry, moment, lost } = phone;
  // the link outlives the code: whoever reloads after the end still finds the result
  const link = entry.state === 'in' ? entry.link : word;
  useEffect(() => {
    if (link !== word) void navigate(`/w/${link}`, { replace: true });
  }, [link, word, navigate]);

  if (entry.state === 'refused') return <Frame>{<CodeForm refusal={t(entry.code as never, entry.params)} />}</Frame>;
  return (
    <Frame company={moment && inLocale(moment.company, 'name')} people={moment?.joined}>
      <p role="status" className={lost || entry.state === 'offline' ? styles.lost : 'visually-hidden'}>
        {(lost || entry.state === 'offline') && t(phone.unsent ? 'workshop.phone.lost_kept' : 'workshop.phone.lost')}
      </p>
      {moment && entry.state === 'in' ? (
        <Present phone={phone} moment={moment} counted={entry.counted} link={entry.link} />
      ) : (
        <h1 className={styles.waiting}>{t('workshop.phone.joining')}</h1>
      )}
    </Frame>
  );
}

function Frame({ company, people, children }: { company?: string; people?: number; children: ReactNode }) {
  const { t } = useLocale();
  return (
    <div className={styles.phone}>
      <title>{`${t('workshop.title')} · ${t('ui.brand')}`}</title>
      <header className={styles.top}>
        <span className={styles.company}>{company || t('ui.brand')}</span>
        {people !== undefined && <span className={styles.people}>{t('workshop.people', { count: people })}</span>}
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
