import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, Quote, showToast } from '@zasluga/ui';
import { useFailureText } from '../frame';
import { ReadPraiseDocument, UnreadPraiseDocument } from '../gql';
import { ReplyPanel } from './loop/ReplyPanel';
import styles from './praise.module.css';

/** A customer's words that their receiver hasn't read yet, above the feed: one at a time. Nothing when there are none. */
export default function UnreadPraise() {
  const { t, format, inLocale, locale } = useLocale();
  const tell = useFailureText();
  const { data } = useQuery(UnreadPraiseDocument);
  const [read, { loading }] = useMutation(ReadPraiseDocument, {
    refetchQueries: [UnreadPraiseDocument],
    awaitRefetchQueries: true,
  });
  const praise = data?.unreadPraise[0];
  if (!praise?.recognitionId) return null;
  const recognitionId = praise.recognitionId;
  const phrases = praise.phrases.map((phrase) => inLocale(phrase, 'text')).join(' · ');

  return (
    <Card tone="gratitude" className={styles.body} title={t('praise.unread.title')}>
      <Quote
        lang={praise.locale === locale ? undefined : praise.locale}
        source={format.relative(praise.createdAt)}
        hero
      >
        {praise.words || phrases}
      </Quote>
      {praise.words && phrases && <p>{phrases}</p>}
      <ReplyPanel
        key={praise.id}
        recognitionId={recognitionId}
        locale={praise.locale}
        quickReplies={praise.quickReplies}
      >
        <Button
          variant="light"
          loading={loading}
          onClick={() =>
            void read({ variables: { recognitionId } }).catch((error: unknown) =>
              showToast({ text: tell(error), tone: 'error' }),
            )
          }
        >
          {t('praise.unread.read')}
        </Button>
      </ReplyPanel>
    </Card>
  );
}
