import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import { useEffect, useRef } from 'react';
import { Price } from '../../catalogue/BalanceLine';
import { Picture } from '../../catalogue/Picture';
import styles from './queue.module.css';
import type { Queued } from './queued';

export type QueueDeed = 'approve' | 'decline' | 'fulfil' | 'undoHandOver';

interface Props {
  one: Queued;
  current: boolean;
  chosen: boolean;
  busy: boolean;
  onFocus: () => void;
  onChoose: (chosen: boolean) => void;
  onAsk: (deed: QueueDeed) => void;
}

export function QueueItem({ one, current, chosen, busy, onFocus, onChoose, onAsk }: Props) {
  const { t, format, inLocale } = useLocale();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current && !item.current?.contains(document.activeElement)) item.current?.focus();
  }, [current]);
  const { approve, decline } = one.viewerCan;
  const name = [inLocale(one.reward, 'name'), one.variant && inLocale(one.variant, 'name')].filter(Boolean).join(', ');
  const where = [one.employee.roleTitle, one.employee.place && inLocale(one.employee.place, 'name')].filter(Boolean);
  const deeds = (['approve', 'fulfil', 'decline', 'undoHandOver'] as const).filter((deed) => one.viewerCan[deed]);
  return (
    <li
      ref={item}
      className={styles.item}
      tabIndex={-1}
      data-current={current || undefined}
      data-open={approve || decline || undefined}
      onFocus={onFocus}
    >
      {decline && (
        <Checkbox
          className={styles.check}
          aria-label={t('rewards.choose', { what: name, who: format.name(one.employee) })}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <Picture reward={one.reward} size="small" />
      <div className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.meta}>
          <Price points={one.price} /> · {t('rewards.number')} {one.number}
        </span>
        {one.forEmployee && (
          <span className={styles.meta}>
            {t('rewards.check.receiver')}: {format.name(one.forEmployee)}
          </span>
        )}
        {one.note && <span className={styles.note}>{t('rewards.quoted', { words: one.note })}</span>}
        {one.decidedBy && one.decidedAt && (
          <span className={styles.meta}>
            {t('rewards.step.approved')}: {format.name(one.decidedBy)}, {format.dateTime(one.decidedAt)}
          </span>
        )}
        {one.endedBy && one.endedAt && (
          <span className={styles.meta}>
            {t(`rewards.state.${one.state}`)}: {format.name(one.endedBy)}, {format.dateTime(one.endedAt)}
          </span>
        )}
        {one.viewerCan.undoHandOver && one.undoUntil && (
          <span className={styles.meta}>{t('rewards.undo_until', { time: format.time(one.undoUntil) })}</span>
        )}
        {one.state === 'FULFILLED' && one.reward.usesCodes && (
          <span className={styles.meta}>{t('rewards.undo_never')}</span>
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
      {deeds.length > 0 && (
        <div className={styles.buttons}>
          {deeds.map((deed, place) => (
            <Button
              key={deed}
              variant={current && place === 0 ? 'filled' : 'default'}
              disabled={busy}
              onClick={() => onAsk(deed)}
            >
              {t(`rewards.${deed}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
