import type { Reader, Screen } from '../app';
import { page } from '../frame';

const WORDS = ['points'];
const administers = ({ roles }: Reader) => roles.includes('reward_admin') || roles.includes('admin');

export const statementScreens: readonly Screen[] = [
  { path: '/points', screen: page(WORDS, () => import('./statement/PointsPage')) },
  { path: '/admin/points', screen: page(WORDS, () => import('./manage/PointsAdminPage')), may: administers },
  {
    path: '/admin/points/:employeeId',
    screen: page(WORDS, () => import('./statement/PersonPointsPage')),
    may: administers,
  },
];
