import { Button } from '@mantine/core';
import { type MessageId, useLocale } from '@zasluga/locale';
import { Avatar, Card, Quote } from '@zasluga/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { PraiseItemFragment } from '../../gql';
import { ChannelMark } from '../ChannelMark';
import { CustomerContact } from '../loop/CustomerContact';
import { usePointName } from '../point-name';
import styles from '../praise.module.css';
import { certainOf, ComplaintHint, Proposals } from './Proposal';
import { Reasons } from './Reasons';
import { Similar } from './Similar';

export interface PraiseDeeds {
  publish: (praise: PraiseItemFragment) => void;
  assign: (praise: PraiseItemFragment) => void;
  hide: (praise: PraiseItemFragment) => void;
  /** It and everything that is alike. */
  hideAll: (praise: PraiseItemFragment) => void;
  take: (praise: PraiseItemFragment) => void;
  restore: (praise: PraiseItemFragment) => void;
  /** It is about the person whom the program proposes. */
  accept: (praise: PraiseItemFragment, employeeId: string) => void;
}

interface Props {
  praise: PraiseItemFragment;
  /** The one that the keys act on. */
  current: boolean;
  busy: boolean;
  deeds: PraiseDeeds;
  onFocus: () => void;
}

/** Whether it is known who is thanked, so that it can be published. */
export const hasReceiver = (praise: PraiseItemFragment): boolean =>
  praise.who === 'TEAM' || !!praise.employee || !!certainOf(praise);

/** One praise with everything a curator needs to decide. */
export function PraiseCard({ praise, current, busy, deeds, onFocus }: Props) {
  const { format, locale, inLocale } = useLocale();
  const nameOf = usePointName();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && card.current && !card.current.contains(document.activeElement)) card.current.focus();
  }, [current]);
  const phrases = praise.phrases.map((phrase) => inLocale(phrase, 'text'));
  const source = `${nameOf(praise.point)} · ${format.relative(praise.createdAt)}`;

  return (
    <article className={styles.item} data-current={current || undefined} tabIndex={-1} ref={card} onFocus={onFocus}>
      <Card className={styles.body}>
        <Receiver praise={praise} />
        <ChannelMark praise={praise} />
        {praise.words ? (
          <Quote lang={praise.locale === locale ? undefined : praise.locale} source={source}>
            {praise.words}
          </Quote>
        ) : (
          <p className={styles.source}>{source}</p>
        )}
        {phrases.length > 0 && (
          <ul className={styles.phrases}>
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        )}
        <Answers praise={praise} />
        <Reasons praise={praise} />
        {praise.similar > 0 && <Similar praise={praise} busy={busy} onHideAll={() => deeds.hideAll(praise)} />}
        <Proposals praise={praise} busy={busy} onAccept={deeds.accept} />
        <ComplaintHint praise={praise} busy={busy} onTake={deeds.take} />
        <CustomerContact praise={praise} />
        <Decision praise={praise} />
        <Deeds praise={praise} busy={busy} deeds={deeds} />
      </Card>
    </article>
  );
}

function Receiver({ praise }: { praise: PraiseItemFragment }) {
  const { t, format } = useLocale();
  if (praise.kind === 'PROBLEM') return <h2 className={styles.to}>{t('praise.queue.problem')}</h2>;
  const { employee, who, named } = praise;
  if (employee)
    return (
      <h2 className={styles.to}>
        <Avatar person={employee} size={36} />
        <span>
          {format.name(employee)} <small>{employee.roleTitle}</small>
        </span>
      </h2>
    );
  const certain = certainOf(praise)?.employee;
  if (certain)
    return (
      <h2 className={styles.to}>
        <Avatar person={certain} size={36} />
        <span>
          {format.name(certain)} <small>{t('praise.proposal.by_program')}</small>
        </span>
      </h2>
    );
  return (
    <h2 className={styles.to} data-unknown={who === 'UNKNOWN' || undefined}>
      <span>
        {t(who === 'TEAM' ? 'praise.queue.team' : 'praise.queue.unknown')}
        {named && <small> {t('praise.queue.named', { named })}</small>}
      </span>
    </h2>
  );
}

const EXPECTED = { '-1': 'less', '0': 'same', '1': 'more' } as const;
const DEMANDED = ['nothing', 'little', 'much'] as const;
const COMPARED = { '-1': 'worse', '0': 'same', '1': 'better' } as const;
const COME_AGAIN = ['no', 'maybe', 'yes'] as const;

function Answers({ praise }: { praise: PraiseItemFragment }) {
  const { expected, demanded, recommend, comeAgain, compared, askedToWrite } = praise;
  const { t } = useLocale();
  const answers: [MessageId, string][] = [];
  if (expected != null)
    answers.push([
      'praise.queue.expected',
      t(`praise.question.expected.${EXPECTED[String(expected) as '0']}` as MessageId),
    ]);
  if (demanded != null)
    answers.push(['praise.queue.demanded', t(`praise.question.demanded.${DEMANDED[demanded]}` as MessageId)]);
  if (recommend != null)
    answers.push(['praise.queue.recommend', t('praise.question.recommend.cell', { n: recommend })]);
  if (comeAgain != null)
    answers.push(['praise.queue.come_again', t(`praise.question.comeAgain.${COME_AGAIN[comeAgain]}` as MessageId)]);
  if (compared != null)
    answers.push([
      'praise.queue.compared',
      t(`praise.question.compared.${COMPARED[String(compared) as '0']}` as MessageId),
    ]);
  if (askedToWrite != null)
    answers.push(['praise.queue.asked_to_write', t(`praise.question.askedToWrite.${askedToWrite ? 'yes' : 'no'}`)]);
  if (!answers.length) return null;
  return (
    <dl className={styles.answers}>
      {answers.map(([id, answer]) => (
        <div key={id}>
          <dt>{t(id)}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decision({ praise }: { praise: PraiseItemFragment }) {
  const { t, format } = useLocale();
  const { state, decidedAt, decider, hideReason, readAt } = praise;
  if (state === 'RECEIVED' || !decidedAt) return null;
  const by = [decider && format.name(decider), format.relative(decidedAt)].filter(Boolean).join(' · ');
  return (
    <p className={styles.decision}>
      {t(`praise.state.${state.toLowerCase()}` as MessageId)}
      {` · ${by}`}
      {hideReason && <span> · {t('praise.queue.reason', { reason: hideReason })}</span>}
      {readAt && <span> · {t('praise.queue.read', { when: format.relative(readAt) })}</span>}
    </p>
  );
}

function Deeds({ praise, busy, deeds }: Pick<Props, 'praise' | 'busy' | 'deeds'>) {
  const { t } = useLocale();
  if (praise.state === 'PUBLISHED')
    return praise.recognitionId ? (
      <Link to={`/recognitions/${praise.recognitionId}`}>{t('praise.queue.open')}</Link>
    ) : null;
  const act = (deed: Exclude<keyof PraiseDeeds, 'accept'>) => ({ disabled: busy, onClick: () => deeds[deed](praise) });
  if (praise.state !== 'RECEIVED')
    return (
      <div className={styles.deeds}>
        <Button variant="default" {...act('restore')}>
          {t('praise.queue.restore')}
        </Button>
      </div>
    );
  const known = hasReceiver(praise);
  return (
    <div className={styles.deeds}>
      {praise.kind === 'PROBLEM' ? (
        <Button {...act('take')}>{t('praise.queue.take')}</Button>
      ) : (
        <>
          {known && <Button {...act('publish')}>{t('praise.queue.publish')}</Button>}
          <Button variant={known ? 'default' : 'filled'} {...act('assign')}>
            {t(known ? 'praise.queue.reassign' : 'praise.queue.assign')}
          </Button>
        </>
      )}
      <Button variant="default" {...act('hide')}>
        {t('praise.queue.hide')}
      </Button>
    </div>
  );
}
