import { useMutation } from '@apollo/client/react';
import { Popover } from '@mantine/core';
import { IconBulb, IconHeart, IconMoodPlus, IconTargetArrow, IconThumbUp, IconUsers } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { ReactDocument, type ReactionKind, type RecognitionCardFragment } from '../../gql';
import { useViewer } from '../../identity';
import styles from './RecognitionCard.module.css';

/** Five, each with a name: a thumb alone says nothing. */
const REACTIONS: Record<ReactionKind, typeof IconHeart> = {
  SUPPORT: IconThumbUp,
  WARM: IconHeart,
  LEARN: IconBulb,
  ME_TOO: IconUsers,
  SPOT_ON: IconTargetArrow,
};
const KINDS = Object.keys(REACTIONS) as ReactionKind[];

/** Toggles with counts; who reacted is told by name on hover, focus and to screen readers. */
export function Reactions({ recognition }: { recognition: RecognitionCardFragment }) {
  const { t, format } = useLocale();
  const { employee } = useViewer();
  const tell = useFailureText();
  const [opened, setOpened] = useState(false);
  const [react] = useMutation(ReactDocument);
  const rowOf = (kind: ReactionKind) => recognition.reactions.find((row) => row.kind === kind);

  function toggle(kind: ReactionKind) {
    setOpened(false);
    const on = !rowOf(kind)?.mine;
    const reactions = KINDS.map((each) => {
      const row = rowOf(each) ?? {
        __typename: 'ReactionCount' as const,
        kind: each,
        count: 0,
        mine: false,
        employees: [],
      };
      if (each !== kind) return row;
      const others = row.employees.filter(({ id }) => id !== employee.id);
      return { ...row, mine: on, count: row.count + (on ? 1 : -1), employees: on ? [...others, employee] : others };
    }).filter(({ count }) => count > 0);
    react({
      variables: { input: { recognitionId: recognition.id, kind, on } },
      optimisticResponse: { react: { __typename: 'Recognition', id: recognition.id, reactions } },
    }).catch((error: unknown) => showToast({ text: tell(error), tone: 'error' }));
  }

  const shown = KINDS.filter((kind) => (rowOf(kind)?.count ?? 0) > 0);
  return (
    <div className={styles.reactions} role="group" aria-label={t('recognition.reactions')}>
      {shown.map((kind) => {
        const row = rowOf(kind);
        const Icon = REACTIONS[kind];
        const named = t(`recognition.reaction.${kind}`);
        const who = format.list((row?.employees ?? []).map(format.name));
        return (
          <button
            key={kind}
            type="button"
            className={styles.reaction}
            aria-pressed={row?.mine ?? false}
            aria-label={`${named}: ${row?.count ?? 0}. ${who}`}
            title={`${named}: ${who}`}
            onClick={() => toggle(kind)}
          >
            <Icon size={18} stroke={1.75} aria-hidden /> {row?.count}
          </button>
        );
      })}
      <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <button type="button" className={styles.quiet} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            <IconMoodPlus size={20} stroke={1.75} />
            {shown.length === 0 ? (
              t('recognition.react')
            ) : (
              <span className="visually-hidden">{t('recognition.react')}</span>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.reactionMenu}>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles.reactionChoice}
              aria-pressed={rowOf(kind)?.mine ?? false}
              onClick={() => toggle(kind)}
            >
              <Choice kind={kind} />
            </button>
          ))}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function Choice({ kind }: { kind: ReactionKind }) {
  const { t } = useLocale();
  const Icon = REACTIONS[kind];
  return (
    <>
      <Icon size={20} stroke={1.75} aria-hidden /> {t(`recognition.reaction.${kind}`)}
    </>
  );
}
