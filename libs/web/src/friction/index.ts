import type { Screen } from '../app';
import { page } from '../frame';

/** Curators find it in the navigation; whoever is to look after a complaint comes by a notice. */
export const frictionScreens: readonly Screen[] = [
  { path: '/complaints', screen: page(['friction', 'praise'], () => import('./ComplaintsPage')) },
];
