import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, ConfirmDialog, showToast, useShortcuts } from '@zasluga/ui';
import { useMemo, useRef, useState } from 'react';
import { useFailureText } from '../../../frame';
import { useShortcutsOn } from '../../../app';
import { FulfilRedemptionDocument } from '../../../gql';
import { Price } from '../../catalogue/BalanceLine';
import { KindMark } from '../../catalogue/kinds';
import { CancelDialog } from './CancelDialog';
import styles from '../../catalogue/manage/manage.module.css';
import type { Queued } from './queued';

interface Props {
  queue: readonly Queued[];
  onChanged: () => void;
}

/** J and K walk, F hands over, C cancels: all of it can be done with the mouse too. */
export function QueueList({ queue, onChanged }: Props) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(0);
  const [asking, setAsking] = useState<{ about: Queued; deed: 'fulfil' | 'cancel' } | null>(null);
  const [fulfil] = useMutation(FulfilRedemptionDocument);
  const at = Math.min(place, queue.length - 1);

  const shortcuts = useMemo(() => {
    const go = (to: number) => {
      const next = Math.max(0, Math.min(queue.length - 1, to));
      setPlace(next);
      (list.current?.children[next] as HTMLElement | undefined)?.focus();
    };
    const current = queue[at];
    return [
      { key: 'J', label: t('rewards.keys.next'), run: () => go(at + 1) },
      { key: 'K', label: t('rewards.keys.previous'), run: () => go(at - 1) },
      {
        key: 'F',
        label: t('rewards.fulfil'),
        run: () => current?.viewerCan.fulfil && setAsking({ about: current, deed: 'fulfil' }),
      },
      {
        key: 'C',
        label: t('rewards.cancel'),
        run: () => current?.viewerCan.cancel && setAsking({ about: current, deed: 'cancel' }),
      },
    ];
  }, [queue, at, t]);
  useShortcuts(shortcuts, useShortcutsOn());

  async function handOver(about: Queued) {
    try {
      await fulfil({ variables: { id: about.id } });
      showToast({ text: t('rewards.fulfilled', { name: format.name(about.employee) }) });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
      onChanged();
    }
  }

  return (
    <>
      <p className={styles.keys}>{t('rewards.keys.hint')}</p>
      <ul className={styles.queue} ref={list}>
        {queue.map((one, index) => (
          <QueueItem
            key={one.id}
            one={one}
            current={index === at}
            onFocus={() => setPlace(index)}
            onAsk={(deed) => setAsking({ about: one, deed })}
          />
        ))}
      </ul>
      <ConfirmDialog
        opened={asking?.deed === 'fulfil'}
        onClose={() => setAsking(null)}
        title={t('rewards.fulfil_title', { name: asking ? inLocale(asking.about.reward, 'name') : '' })}
        confirmLabel={t('rewards.fulfil')}
        onConfirm={() => (asking ? handOver(asking.about) : undefined)}
      >
        {asking && t('rewards.fulfil_text', { name: format.name(asking.about.employee), points: asking.about.price })}
      </ConfirmDialog>
      {asking?.deed === 'cancel' && <CancelDialog about={asking.about} onClose={() => setAsking(null)} />}
    </>
  );
}

interface ItemProps {
  one: Queued;
  current: boolean;
  onFocus: () => void;
  onAsk: (deed: 'fulfil' | 'cancel') => void;
}

function QueueItem({ one, current, onFocus, onAsk }: ItemProps) {
  const { t, format, inLocale } = useLocale();
  const where = [one.employee.roleTitle, one.employee.place && inLocale(one.employee.place, 'name')].filter(Boolean);
  return (
    <li className={styles.item} tabIndex={-1} data-current={current || undefined} onFocus={onFocus}>
      <KindMark kind={one.reward.kind} size={22} />
      <div className={styles.what}>
        <strong>{inLocale(one.reward, 'name')}</strong>
        <span className={styles.meta}>
          <Price points={one.price} /> · {t('rewards.number')} {one.number}
        </span>
        {one.note && <span className={styles.note}>{t('rewards.quoted', { words: one.note })}</span>}
        {one.endedBy && one.endedAt && (
          <span className={styles.meta}>
            {t(`rewards.state.${one.state}`)}: {format.name(one.endedBy)}, {format.dateTime(one.endedAt)}
          </span>
        )}
        {one.reason && <span className={styles.note}>{t('rewards.quoted', { words: one.reason })}</span>}
      </div>
      <div className={styles.who}>
        <Avatar person={one.employee} size={36} />
        <div>
          <div>{format.name(one.employee)}</div>
          <div className={styles.meta}>{where.join(' · ')}</div>
          <div className={styles.meta}>{format.relative(one.createdAt)}</div>
        </div>
      </div>
      {(one.viewerCan.fulfil || one.viewerCan.cancel) && (
        <div className={styles.buttons}>
          {one.viewerCan.fulfil && (
            <Button variant={current ? 'filled' : 'default'} onClick={() => onAsk('fulfil')}>
              {t('rewards.fulfil')}
            </Button>
          )}
          {one.viewerCan.cancel && (
            <Button variant="default" onClick={() => onAsk('cancel')}>
              {t('rewards.cancel')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
