import { page } from '../frame';

const WORDS = ['praise'];

export const PraiseQueuePage = page(WORDS, () => import('./PraiseQueuePage'));
export const PraisePointsPage = page(WORDS, () => import('./PraisePointsPage'));
export const UnreadPraise = page(WORDS, () => import('./UnreadPraise'));
export { useReadPraise } from './read';
export { type Person, PersonField } from './PersonField';
