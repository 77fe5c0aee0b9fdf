import { crowdedTouchpoints, PHRASES_ADVISED } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import type { Act } from './act';
import styles from './LinePage.module.css';

/** Advice to the curator, not a block: more phrases than advised on a praise page. */
export function Crowded({ acts }: { acts: readonly Act[] }) {
  const { t, inLocale } = useLocale();
  const inUse = acts.filter((act) => act.state === 'ADOPTED');
  const touchpoints = new Map(inUse.flatMap((act) => act.touchpoints.map((at) => [at.id, at])));
  const crowded = crowdedTouchpoints(
    inUse.map((act) => ({ forCustomers: act.forCustomers, touchpointIds: act.touchpoints.map((at) => at.id) })),
    [...touchpoints.keys()],
  );
  if (crowded.length === 0) return null;
  return (
    <p className={styles.advice} role="note">
      {crowded
        .map(({ touchpointId, phrases }) =>
          t('values.acts.crowded', {
            touchpoint: inLocale(touchpoints.get(touchpointId) ?? {}, 'name'),
            phrases,
            most: PHRASES_ADVISED,
          }),
        )
        .join(' ')}
    </p>
  );
}
