import { holdsPoints, mayTakeBack, mayUndoHandOver, type RedemptionState } from '../rewards';
import { has, type Viewer } from '../viewer';

const administers = (viewer: Viewer) => has(viewer, 'reward_admin', 'admin');
interface OfSomebody {
  readonly employeeId: string;
  readonly state: RedemptionState;
  readonly cancelUntil: Date | null;
  readonly now: Date;
}
type Standing = Pick<OfSomebody, 'state'>;

export const rewards = {
  'rewards.read': () => true,
  'rewards.redeem': () => true,
  /** the catalogue, the queue, everybody's redemptions */
  'rewards.administer': administers,
  /** versions of the reward rules, their simulation */
  'rewards.rule': administers,
  /** one's own, as long as nobody has said yes, or until its hour */
  'rewards.cancel': (viewer: Viewer, redemption?: OfSomebody) =>
    !redemption || (redemption.employeeId === viewer.employeeId && mayTakeBack(redemption, redemption.now)),
  /** to say yes or no to what was asked for, and to take a yes back */
  'rewards.approve': (viewer: Viewer, redemption?: Standing) =>
    administers(viewer) && (!redemption || redemption.state === 'requested'),
  'rewards.decline': (viewer: Viewer, redemption?: Standing) =>
    administers(viewer) && (!redemption || holdsPoints(redemption.state)),
  'rewards.fulfil': (viewer: Viewer, redemption?: Standing) =>
    administers(viewer) && (!redemption || redemption.state === 'reserved'),
  /** to take back what was marked as handed over by mistake; not what handed out a code: the deed itself looks */
  'rewards.undo_hand_over': (
    viewer: Viewer,
    redemption?: Standing & { readonly endedAt: Date | null; readonly now: Date },
  ) => administers(viewer) && (!redemption || mayUndoHandOver(redemption, redemption.now)),
  'rewards.nominate': () => true,
  /** programmes, rounds, decisions */
  'rewards.run_awards': administers,
  /** of a jury that one was asked to: the deed itself looks */
  'rewards.judge': () => true,
  'rewards.vote': () => true,
};
