import { IconBeach, IconBuildingStore, IconHeartHandshake, IconSparkles, IconTicket } from '@tabler/icons-react';
import type { RewardKind } from '../../gql';
import styles from './kinds.module.css';

export const KINDS = [
  'EXPERIENCE',
  'TIME_OFF',
  'GOODS',
  'VOUCHER',
  'DONATION',
] as const satisfies readonly RewardKind[];

const ICONS = {
  GOODS: IconBuildingStore,
  VOUCHER: IconTicket,
  TIME_OFF: IconBeach,
  DONATION: IconHeartHandshake,
  EXPERIENCE: IconSparkles,
} satisfies Record<RewardKind, unknown>;

/** The mark of a kind; its name always stands beside it. */
export function KindMark({ kind, size = 28 }: { kind: RewardKind; size?: number }) {
  const Icon = ICONS[kind];
  return (
    <span className={styles.mark} style={{ width: size * 1.8, height: size * 1.8 }} aria-hidden>
      <Icon size={size} stroke={1.75} />
    </span>
  );
}
