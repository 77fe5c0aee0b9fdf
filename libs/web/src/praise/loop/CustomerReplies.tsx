import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Avatar, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { HidePraiseReplyDocument, type LoopOfCardFragment } from '../../gql';
import { useViewer } from '../../identity';
import styles from './loop.module.css';
import { ReplyPanel } from './ReplyPanel';

interface Props {
  recognitionId: string;
  loop: LoopOfCardFragment;
  /** On the recognition's own page the replies to choose from are open. */
  alone?: boolean;
}

/** What receivers said back to the customer, and a way to say it. */
export default function CustomerReplies({ recognitionId, loop, alone = false }: Props) {
  const { t } = useLocale();
  const me = useViewer().employee.id;
  const own = loop.replies.find(({ employee }) => employee.id === me);
  const [open, setOpen] = useState(alone && !own);
  if (!loop.replies.length && !loop.viewerCanReply) return null;
  return (
    <div className={styles.replies}>
      {loop.replies.map((reply) => (
        <Reply key={reply.employee.id} reply={reply} recognitionId={recognitionId} canHide={loop.viewerCanHide} />
      ))}
      {loop.viewerCanReply && !open && (
        <div>
          <Button
            variant="light"
            leftSection={<IconArrowBackUp size={18} stroke={1.75} />}
            aria-expanded={false}
            onClick={() => setOpen(true)}
          >
            {t(own ? 'reply.change' : 'reply.title')}
          </Button>
        </div>
      )}
      {loop.viewerCanReply && open && (
        <ReplyPanel
          recognitionId={recognitionId}
          locale={loop.locale}
          quickReplies={loop.quickReplies}
          said={own?.words}
          onDone={() => setOpen(false)}
        >
          <Button variant="light" onClick={() => setOpen(false)}>
            {t('reply.cancel')}
          </Button>
        </ReplyPanel>
      )}
    </div>
  );
}

function Reply({
  reply: { words, locale, hidden, employee },
  recognitionId,
  canHide,
}: {
  reply: LoopOfCardFragment['replies'][number];
  recognitionId: string;
  canHide: boolean;
}) {
  const { t, format, locale: mine } = useLocale();
  const tell = useFailureText();
  const [hide, { loading }] = useMutation(HidePraiseReplyDocument);
  const flip = () =>
    hide({ variables: { input: { recognitionId, employeeId: employee.id, hidden: !hidden } } }).catch(
      (error: unknown) => showToast({ text: tell(error), tone: 'error' }),
    );
  return (
    <div className={styles.reply} data-hidden={hidden || undefined}>
      <Avatar person={employee} size={28} />
      <div className={styles.said}>
        <span className={styles.from}>{t('reply.from', { name: format.name(employee) })}</span>
        <p className={styles.words} lang={locale === mine ? undefined : locale}>
          {words}
        </p>
        {(hidden || canHide) && (
          <span className={styles.row}>
            {hidden && <span className={styles.hint}>{t('reply.hidden')}</span>}
            {canHide && (
              <Button variant="subtle" size="compact-sm" loading={loading} onClick={() => void flip()}>
                {t(hidden ? 'reply.show' : 'reply.hide')}
              </Button>
            )}
          </span>
        )}
      </div>
    </div>
  );
}
