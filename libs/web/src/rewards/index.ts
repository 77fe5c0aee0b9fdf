import { page } from '../frame';
import type { Role } from '../gql';
import { awardScreens } from './awards/screens';
import { panelScreens } from './panel';

const WORDS = ['rewards'];
const may = ({ roles }: { roles: readonly Role[] }) => roles.includes('reward_admin') || roles.includes('admin');

/** The catalogue, one's own redemptions, and the two screens of its administrator. */
export const rewardScreens = [
  ...awardScreens,
  { path: '/admin/milestones', screen: page(['milestones'], () => import('./milestones/MilestonesPage')), may },
  { path: '/me/milestones', screen: page(['milestones'], () => import('./milestones/MyMilestonesPage')) },
  { path: '/rewards', screen: page(WORDS, () => import('./catalogue/RewardsPage')) },
  { path: '/rewards/mine', screen: page(WORDS, () => import('./redemption/MyRedemptionsPage')) },
  { path: '/rewards/mine/:id', screen: page(WORDS, () => import('./redemption/RedemptionPage')) },
  { path: '/rewards/:id', screen: page([...WORDS, 'praise'], () => import('./catalogue/RewardPage')) },
  { path: '/admin/redemptions', screen: page(WORDS, () => import('./redemption/queue/RedemptionQueuePage')), may },
  { path: '/admin/catalogue', screen: page(WORDS, () => import('./catalogue/manage/CataloguePage')), may },
  ...panelScreens,
  { path: '/admin/rules', screen: page([...WORDS, 'rules'], () => import('./rules/RulesPage')), may },
  { path: '/admin/rules/:id', screen: page([...WORDS, 'rules'], () => import('./rules/RuleVersionPage')), may },
];
