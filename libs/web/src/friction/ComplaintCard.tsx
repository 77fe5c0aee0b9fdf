import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, Card, Quote } from '@zasluga/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { ComplaintItemFragment } from '../gql';
import { usePointName } from '../praise';
import styles from './friction.module.css';

interface Props {
  complaint: ComplaintItemFragment;
  /** The one that the keys act on. */
  current: boolean;
  busy: boolean;
  onCare: () => void;
  onAnswer: () => void;
  onReopen: () => void;
  onFocus: () => void;
}

/** The customer's words, who looks after them until when, and what the customer was answered. */
export function ComplaintCard({ complaint, current, busy, onCare, onAnswer, onReopen, onFocus }: Props) {
  const { t, format, locale } = useLocale();
  const nameOf = usePointName();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && card.current && !card.current.contains(document.activeElement)) card.current.focus();
  }, [current]);
  const { said, answer, answeredBy, answeredAt } = complaint;
  const open = complaint.state === 'OPEN';
  const source = `${nameOf(said.point)} · ${format.relative(said.createdAt)}`;
  return (
    <article className={styles.item} data-current={current || undefined} tabIndex={-1} ref={card} onFocus={onFocus}>
      <Card className={styles.body}>
        <Quote complaint lang={said.locale === locale ? undefined : said.locale} source={source}>
          {said.words || t('friction.no_words')}
        </Quote>
        <Care complaint={complaint} />
        {answer && (
          <div className={styles.answer}>
            <p className={styles.label}>
              {t('friction.answered')}
              {answeredBy && ` · ${format.name(answeredBy)}`}
              {answeredAt && ` · ${format.relative(answeredAt)}`}
            </p>
            <p className={styles.words}>{answer}</p>
          </div>
        )}
        <div className={styles.deeds}>
          {open ? (
            <>
              <Button disabled={busy} onClick={onAnswer}>
                {t('friction.answer')}
              </Button>
              <Button variant="default" disabled={busy} onClick={onCare}>
                {t('friction.care')}
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" disabled={busy} onClick={onAnswer}>
                {t('friction.answer_change')}
              </Button>
              <Button variant="default" disabled={busy} onClick={onReopen}>
                {t('friction.reopen')}
              </Button>
            </>
          )}
        </div>
      </Card>
    </article>
  );
}

function Care({ complaint: { owner, dueOn, overdue, procedure } }: { complaint: ComplaintItemFragment }) {
  const { t, format } = useLocale();
  return (
    <dl className={styles.care}>
      <div>
        <dt>{t('friction.owner')}</dt>
        <dd data-missing={!owner || undefined}>
          {owner ? (
            <span className={styles.person}>
              <Avatar person={owner} size={28} />
              {format.name(owner)}
            </span>
          ) : (
            t('friction.owner.none')
          )}
        </dd>
      </div>
      {dueOn && (
        <div>
          <dt>{t('friction.due')}</dt>
          <dd data-missing={overdue || undefined}>
            {format.date(dueOn)}
            {overdue && ` · ${t('friction.overdue')}`}
          </dd>
        </div>
      )}
      {procedure && (
        <div>
          <dt>{t('friction.procedure')}</dt>
          <dd>
            <Link to={`/friction/${procedure.id}`}>{procedure.name}</Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
