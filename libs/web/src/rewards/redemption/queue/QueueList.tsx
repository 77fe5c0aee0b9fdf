import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, KeyHints, showToast, usePlace, useShortcuts } from '@zasluga/ui';
import { useState } from 'react';
import { useShortcutsOn } from '../../../app';
import { useFailureText } from '../../../frame';
import { DeclineDialog } from './DeclineDialog';
import { useQueueDeeds } from './deeds';
import { type QueueDeed, QueueItem } from './QueueItem';
import styles from './queue.module.css';
import type { Queued } from './queued';

interface Props {
  queue: readonly Queued[];
  onChanged: () => void;
}

interface Asked {
  deed: QueueDeed;
  about: readonly Queued[];
}

/**
 * J and K walk, X chooses, Enter does what comes next, A approves, F hands over, R declines: all of it can be done with the mouse too. A deed
 * is about all that are chosen, or about the one under the cursor.
 */
export function QueueList({ queue, onChanged }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const does = useQueueDeeds();
  const place = usePlace(queue.length);
  const keysOn = useShortcutsOn();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const current = queue[place.acting];
  const marked = queue.filter((one) => chosen.has(one.id) && one.viewerCan.decline);
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));

  async function done(work: Promise<unknown>) {
    try {
      await work;
      setChosen(new Set());
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
    onChanged();
  }

  function ask(deed: QueueDeed, of: readonly Queued[]) {
    const about = of.filter((one) => one.viewerCan[deed]);
    if (does.busy || about.length === 0) return;
    // a yes can be taken back: nobody has to confirm it, but for what is handed over with it
    if (deed === 'undoHandOver') void done(does.undoHandOver(about));
    else if (deed === 'approve' && about.every((one) => !one.reward.usesCodes)) void done(does.approve(about));
    else setAsked({ deed, about });
  }

  const acting = marked.length > 0 ? marked : current ? [current] : [];
  const next = () => current && ask(current.viewerCan.approve ? 'approve' : 'fulfil', [current]);
  const keys = [
    { key: 'J', label: t('rewards.keys.next'), run: place.next },
    { key: 'K', label: t('rewards.keys.previous'), run: place.previous },
    { key: 'X', label: t('rewards.keys.choose'), run: () => current && choose(current.id, !chosen.has(current.id)) },
    { key: 'A', label: t('rewards.approve'), run: () => ask('approve', acting) },
    { key: 'F', label: t('rewards.fulfil'), run: () => ask('fulfil', acting) },
    { key: 'R', label: t('rewards.decline'), run: () => ask('decline', acting) },
  ];
  useShortcuts(keys, keysOn && !asked);

  return (
    <>
      {keysOn && queue.some((one) => one.viewerCan.decline) && <KeyHints shortcuts={keys} />}
      {marked.length > 0 && <Many marked={marked} busy={does.busy} onAsk={ask} onClear={() => setChosen(new Set())} />}
      <ul
        className={styles.queue}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'LI') next();
        }}
      >
        {queue.map((one, index) => (
          <QueueItem
            key={one.id}
            one={one}
            current={index === place.at}
            chosen={chosen.has(one.id)}
            busy={does.busy}
            onFocus={() => place.choose(index)}
            onChoose={(on) => choose(one.id, on)}
            onAsk={(deed) => ask(deed, [one])}
          />
        ))}
      </ul>
      <Confirm
        asked={asked}
        onClose={() => setAsked(null)}
        onDone={({ deed, about }) => done(does[deed as 'fulfil'](about))}
      />
      {asked?.deed === 'decline' && (
        <DeclineDialog
          about={asked.about}
          onClose={() => setAsked(null)}
          onDone={async (reason) => {
            await does.decline(asked.about, reason);
            setChosen(new Set());
            onChanged();
          }}
        />
      )}
    </>
  );
}

/** What can be done with all that are chosen. */
function Many(props: {
  marked: readonly Queued[];
  busy: boolean;
  onAsk: (deed: QueueDeed, about: readonly Queued[]) => void;
  onClear: () => void;
}) {
  const { marked, busy, onAsk, onClear } = props;
  const { t } = useLocale();
  return (
    <div className={styles.many} role="group" aria-label={t('rewards.many')}>
      <span>{t('rewards.chosen', { count: marked.length })}</span>
      {(['approve', 'fulfil', 'decline'] as const)
        .filter((deed) => marked.some((one) => one.viewerCan[deed]))
        .map((deed) => (
          <Button key={deed} variant="default" disabled={busy} onClick={() => onAsk(deed, marked)}>
            {t(`rewards.${deed}`)}
          </Button>
        ))}
      <Button variant="subtle" onClick={onClear}>
        {t('rewards.clear')}
      </Button>
    </div>
  );
}

interface ConfirmProps {
  asked: Asked | null;
  onClose: () => void;
  onDone: (asked: Asked) => Promise<void>;
}

/** The points are spent; it can be undone for an hour, unless a code goes with it. */
function Confirm({ asked, onClose, onDone }: ConfirmProps) {
  const { t, format, inLocale } = useLocale();
  if (!asked || (asked.deed !== 'approve' && asked.deed !== 'fulfil')) return null;
  const { about, deed } = asked;
  const [one] = about;
  if (!one) return null;
  const single = about.length === 1;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={
        single
          ? t(`rewards.${deed}_title`, { name: inLocale(one.reward, 'name') })
          : t('rewards.fulfil_title_many', { count: about.length })
      }
      confirmLabel={t(`rewards.${deed}`)}
      onConfirm={() => onDone(asked)}
    >
      {single
        ? t(one.reward.usesCodes ? 'rewards.approve_text_code' : 'rewards.fulfil_text', {
            name: format.name(one.employee),
            points: one.price,
          })
        : t('rewards.fulfil_text_many', { count: about.length })}
    </ConfirmDialog>
  );
}
