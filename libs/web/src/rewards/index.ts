import { page } from '../frame';
import type { Role } from '../gql';

const WORDS = ['rewards'];
const may = ({ roles }: { roles: readonly Role[] }) => roles.includes('reward_admin') || roles.includes('admin');

/** The catalogue, one's own redemptions, and the two screens of its administrator. */
export const rewardScreens = [
  { path: '/rewards', screen: page(WORDS, () => import('./RewardsPage')) },
  { path: '/rewards/mine', screen: page(WORDS, () => import('./MyRedemptionsPage')) },
  { path: '/rewards/mine/:id', screen: page(WORDS, () => import('./RedemptionPage')) },
  { path: '/rewards/:id', screen: page(WORDS, () => import('./RewardPage')) },
  { path: '/admin/redemptions', screen: page(WORDS, () => import('./manage/RedemptionQueuePage')), may },
  { path: '/admin/catalogue', screen: page(WORDS, () => import('./manage/CataloguePage')), may },
];
