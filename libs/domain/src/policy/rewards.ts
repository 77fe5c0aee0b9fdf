import type { RedemptionState } from '../rewards';
import { has, type Viewer } from '../viewer';

const administers = (viewer: Viewer) => has(viewer, 'reward_admin', 'admin');
interface OfSomebody {
  readonly employeeId: string;
  readonly state: RedemptionState;
}

export const rewards = {
  'rewards.read': () => true,
  'rewards.redeem': () => true,
  /** the catalogue, the queue, everybody's redemptions */
  'rewards.administer': administers,
  /** versions of the reward rules, their simulation */
  'rewards.rule': administers,
  /** one's own, as long as it has not been handed over; an administrator's with a reason */
  'rewards.cancel': (viewer: Viewer, redemption?: OfSomebody) =>
    !redemption ||
    (redemption.state === 'reserved' && (redemption.employeeId === viewer.employeeId || administers(viewer))),
  'rewards.fulfil': (viewer: Viewer, redemption?: Pick<OfSomebody, 'state'>) =>
    administers(viewer) && (!redemption || redemption.state === 'reserved'),
  'rewards.nominate': () => true,
  /** programmes, rounds, decisions */
  'rewards.run_awards': administers,
  /** of a jury that one was asked to: the deed itself looks */
  'rewards.judge': () => true,
  'rewards.vote': () => true,
};
