import { Button } from '@mantine/core';
import { type MessageId, useLocale } from '@zasluga/locale';
import type { PraiseItemFragment } from '../../gql';
import styles from '../praise.module.css';

type Proposal = PraiseItemFragment['proposals'][number];
type Because = Proposal['because'][number];

const EXPECTED = { '-1': 'less', '0': 'same', '1': 'more' } as const;
const COMPARED = { '-1': 'worse', '0': 'same', '1': 'better' } as const;
const DEMANDED = ['nothing', 'little', 'much'] as const;
const COME_AGAIN = ['no', 'maybe', 'yes'] as const;

/** Whom the program wrote down before the curator looked: shown as the receiver, and the curator's to decide. */
export const certainOf = ({ kind, who, employee, proposals }: PraiseItemFragment): Proposal | undefined =>
  kind === 'PRAISE' && who === 'UNKNOWN' && !employee ? proposals.find(({ certain }) => certain) : undefined;

/** «Бариста» within a sentence. */
const inSentence = (role: string) => role.charAt(0).toLocaleLowerCase() + role.slice(1);

interface AcceptProps {
  praise: PraiseItemFragment;
  busy: boolean;
  onAccept: (praise: PraiseItemFragment, employeeId: string) => void;
}

/** Whom the program takes the words to be about, and why: one tap makes it so, nothing is decided without it. */
export function Proposals({ praise, busy, onAccept }: AcceptProps) {
  const { t, format } = useLocale();
  if (!praise.proposals.length) return null;
  const why = (because: readonly Because[]) =>
    because.map(({ kind, text }) => t(`praise.proposal.because.${kind}` as MessageId, { text })).join(', ');
  return (
    <ul className={styles.proposals} aria-label={t('praise.proposal.label')}>
      {praise.proposals.map(({ employee, confidence, certain, because }) => (
        <li key={employee.id} data-certain={certain || undefined}>
          <p>
            <strong>
              {t(certain ? 'praise.proposal.likely' : 'praise.proposal.perhaps', {
                name: format.name(employee),
                role: inSentence(employee.roleTitle),
              })}
            </strong>
            <span>
              {format.number(confidence)}: {why(because)}
            </span>
          </p>
          <Button variant="default" size="compact-md" disabled={busy} onClick={() => onAccept(praise, employee.id)}>
            {t('praise.proposal.accept')}
            <span className="visually-hidden"> {format.name(employee)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface TakeProps {
  praise: PraiseItemFragment;
  busy: boolean;
  onTake: (praise: PraiseItemFragment) => void;
}

/** What came as praise and doesn't sound like it: one tap passes it on to the complaints. */
export function ComplaintHint({ praise, busy, onTake }: TakeProps) {
  const { t } = useLocale();
  const hint = praise.complaintHint;
  if (!hint) return null;
  const said = ({ kind, text }: Because): string => {
    if (kind === 'word') return t('praise.complaint.because.word', { text });
    const [question, answer] =
      kind === 'expected'
        ? ['expected', EXPECTED[text as '0']]
        : kind === 'compared'
          ? ['compared', COMPARED[text as '0']]
          : kind === 'demanded'
            ? ['demanded', DEMANDED[Number(text)]]
            : ['comeAgain', COME_AGAIN[Number(text)]];
    if (kind === 'recommend') return t('praise.complaint.because.recommend', { text });
    const asked = t(`praise.queue.${kind}` as MessageId);
    return `${asked}: ${inSentence(t(`praise.question.${question}.${answer}` as MessageId))}`;
  };
  return (
    <div className={styles.hint}>
      <p>
        <strong>{t('praise.complaint.looks')}</strong>
        {hint.because.length > 0 && <span>{hint.because.map(said).join(' · ')}</span>}
      </p>
      <Button variant="default" size="compact-md" disabled={busy} onClick={() => onTake(praise)}>
        {t('praise.complaint.take')}
      </Button>
    </div>
  );
}
