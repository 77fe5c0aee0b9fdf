import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { type PraiseItemFragment, RevealPraiseContactDocument } from '../../gql';
import styles from './loop.module.css';

/** For a curator: that a customer may be written to, and the address itself when asked for, which is recorded. Nothing where there is none. */
export function CustomerContact({ praise }: { praise: PraiseItemFragment }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [reveal, { data, loading }] = useMutation(RevealPraiseContactDocument, { fetchPolicy: 'no-cache' });
  const contact = data?.revealPraiseContact;
  if (praise.erasedAt) return <p className={styles.hint}>{t('praise.queue.erased')}</p>;
  if (!praise.reachable) return null;
  if (!contact)
    return (
      <div className={styles.row}>
        <Button
          variant="default"
          leftSection={<IconMail size={18} stroke={1.75} />}
          loading={loading}
          onClick={() =>
            void reveal({ variables: { id: praise.id } }).catch((error: unknown) =>
              showToast({ text: tell(error), tone: 'error' }),
            )
          }
        >
          {t('praise.queue.contact')}
        </Button>
        <span className={styles.hint}>{t('praise.queue.contact_hint')}</span>
      </div>
    );
  return (
    <div className={styles.contact}>
      <a href={`mailto:${encodeURIComponent(contact.email)}`}>{contact.email}</a>
      <details className={styles.hint}>
        <summary>{t('praise.queue.contact_consent', { when: format.dateTime(contact.consentedAt) })}</summary>
        <p lang={praise.locale}>{contact.consentText}</p>
      </details>
    </div>
  );
}
