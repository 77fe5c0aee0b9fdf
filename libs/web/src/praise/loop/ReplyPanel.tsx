import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useFailureText } from '../../frame';
import {
  type LoopOfCardFragment,
  ReplyToPraiseDocument,
  type ReplyToPraiseInput,
  UnreadPraiseDocument,
} from '../../gql';
import styles from './loop.module.css';

const WORDS_MAX = 300;

interface Props {
  recognitionId: string;
  /** Language of the customer. */
  locale: string;
  quickReplies: LoopOfCardFragment['quickReplies'];
  /** What was said before, to be bettered. */
  said?: string;
  onDone?: () => void;
  /** Further buttons of the same row. */
  children?: ReactNode;
}

/** A reply to a customer: one tap, or own words. What is refused stays in the field. */
export function ReplyPanel({ recognitionId, locale, quickReplies, said = '', onDone, children }: Props) {
  const { t, locale: mine } = useLocale();
  const tell = useFailureText();
  const isQuick = quickReplies.some(({ text }) => text === said);
  const [own, setOwn] = useState(!!said && !isQuick);
  const [words, setWords] = useState(isQuick ? '' : said);
  const [fault, setFault] = useState('');
  const [send, { loading }] = useMutation(ReplyToPraiseDocument, {
    refetchQueries: [UnreadPraiseDocument],
    awaitRefetchQueries: true,
  });
  const lang = locale === mine ? undefined : locale;

  async function reply(reply: Omit<ReplyToPraiseInput, 'recognitionId'>) {
    try {
      await send({ variables: { input: { recognitionId, ...reply } } });
      showToast({ text: t('reply.sent') });
      onDone?.();
    } catch (error) {
      if (reply.words != null) setFault(tell(error));
      else showToast({ text: tell(error), tone: 'error' });
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (!words.trim()) return setFault(t('reply.empty'));
    void reply({ words });
  }

  return (
    <div className={styles.panel} role="group" aria-label={t('reply.title')}>
      {!own && (
        <div className={styles.quick}>
          {quickReplies.map(({ key, text }) => (
            <Button key={key} variant="default" disabled={loading} onClick={() => void reply({ quick: key })}>
              <span lang={lang} className={styles.quickText}>
                {text}
              </span>
            </Button>
          ))}
        </div>
      )}
      {own && (
        <form onSubmit={submit} className={styles.form}>
          <Textarea
            data-autofocus
            autoFocus
            label={t('reply.words')}
            description={lang && t(`reply.language.${locale === 'ru' ? 'ru' : 'en'}`)}
            value={words}
            maxLength={WORDS_MAX}
            error={fault}
            autosize
            minRows={2}
            maxRows={8}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setFault('');
            }}
          />
          <div className={styles.row}>
            <Button type="submit" loading={loading}>
              {t('reply.send')}
            </Button>
            <Button variant="default" disabled={loading} onClick={() => setOwn(false)}>
              {t('reply.cancel')}
            </Button>
          </div>
        </form>
      )}
      <p className={styles.hint}>{t('reply.hint')}</p>
      {!own && (
        <div className={styles.row}>
          <Button variant="light" disabled={loading} onClick={() => setOwn(true)}>
            {t('reply.own')}
          </Button>
          {children}
        </div>
      )}
    </div>
  );
}
