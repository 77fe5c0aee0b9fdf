import type { RewardKind } from '../../gql';
import { KindMark } from './kinds';
import styles from './Picture.module.css';

interface Props {
  reward: { picture?: string | null; kind: RewardKind };
  /** small: beside a line of a list */
  size?: 'card' | 'small';
  eager?: boolean;
}

/** The picture of a reward, 4:3; what has none shows the mark of its kind. The name always stands beside it. */
export function Picture({ reward: { picture, kind }, size = 'card', eager = false }: Props) {
  return (
    <span className={styles.frame} data-size={size}>
      {picture ? (
        <img src={picture} alt="" width={960} height={720} loading={eager ? 'eager' : 'lazy'} decoding="async" />
      ) : (
        <KindMark kind={kind} size={size === 'card' ? 36 : 20} />
      )}
    </span>
  );
}
