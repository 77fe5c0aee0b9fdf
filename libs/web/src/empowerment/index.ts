import type { Screen } from '../app';
import { page } from '../frame';

/** The first two are entries of the navigation, which says itself who may; the last is what a notice opens. */
export const decisionScreens: readonly Screen[] = [
  { path: '/decisions', screen: page(['empowerment'], () => import('./DecisionsPage')) },
  { path: '/decisions/team', screen: page(['empowerment'], () => import('./TeamDecisionsPage')) },
  { path: '/decisions/:id', screen: page(['empowerment'], () => import('./DecisionPage')) },
];
