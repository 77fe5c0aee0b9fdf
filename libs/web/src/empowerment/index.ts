import type { Screen } from '../app';
import { page } from '../frame';
import { mayGuide } from './may';

export { WaitingSender } from './offline/WaitingSender';

const WORDS = ['empowerment', 'answer', 'outcomes'];

const DecisionsPage = page(['empowerment', 'answer', 'guidance'], () => import('./DecisionsPage'));

/** Entries of the navigation say themselves who may; `/decisions/new` is the list with the sheet open: an address for the home screen of a phone. */
export const decisionScreens: readonly Screen[] = [
  { path: '/decisions', screen: DecisionsPage, offline: true },
  { path: '/decisions/new', screen: DecisionsPage, offline: true },
  { path: '/decisions/answer', screen: page(WORDS, () => import('./answer/AnswerPage')) },
  { path: '/decisions/team', screen: page(['empowerment'], () => import('./answer/MovedPage')) },
  { path: '/decisions/menu', screen: page(['guidance'], () => import('./menu/MenuPage')), offline: true },
  { path: '/decisions/:id', screen: page(WORDS, () => import('./DecisionPage')) },
  {
    path: '/admin/decisions',
    screen: page(['guidance', 'answer'], () => import('./guide/GuidancePage')),
    may: mayGuide,
  },
];
