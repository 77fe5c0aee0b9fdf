import { page } from '../frame';

const WORDS = ['praise'];

export const PraiseQueuePage = page(WORDS, () => import('./PraiseQueuePage'));
export const PraisePointsPage = page(WORDS, () => import('./PraisePointsPage'));
export { useReadPraise } from './read';
export { UnreadPraise } from './UnreadPraise';
