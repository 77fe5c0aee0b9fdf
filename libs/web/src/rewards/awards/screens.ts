import { page } from '../../frame';
import type { Role } from '../../gql';

const WORDS = ['awards'];
const may = ({ roles }: { roles: readonly Role[] }) => roles.includes('reward_admin') || roles.includes('admin');

/** Rounds and nominations for everybody, the wall of the ceremony, and the two screens of those who run awards. */
export const awardScreens = [
  { path: '/awards', screen: page([...WORDS, 'panel'], () => import('./AwardsPage')) },
  { path: '/awards/:id', screen: page(WORDS, () => import('./RoundPage')) },
  { path: '/awards/:id/nominate', screen: page([...WORDS, 'recognition'], () => import('./NominatePage')) },
  { path: '/awards/:id/ceremony', screen: page(WORDS, () => import('./ceremony/CeremonyPage')), bare: true as const },
  { path: '/admin/awards', screen: page(WORDS, () => import('./manage/ManageAwardsPage')), may },
  {
    path: '/admin/awards/:id',
    screen: page([...WORDS, 'panel', 'praise'], () => import('./manage/ManageRoundPage')),
    may,
  },
];
