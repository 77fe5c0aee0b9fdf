import type { Screen } from '../app';
import { page } from '../frame';

/** Both are entries of the navigation, which says itself who may. */
export const decisionScreens: readonly Screen[] = [
  { path: '/decisions', screen: page(['empowerment'], () => import('./DecisionsPage')) },
  { path: '/decisions/team', screen: page(['empowerment'], () => import('./TeamDecisionsPage')) },
];
