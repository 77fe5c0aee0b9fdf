import type { Reader, Screen } from '../app';
import { page } from '../frame';

const WORDS = ['recognition', 'points'];

export const FeedPage = page(WORDS, () => import('./feed/FeedPage'));
export const RecognitionPage = page(WORDS, () => import('./RecognitionPage'));
export const GivePage = page(WORDS, () => import('./GivePage'));
export const OwnPage = page([...WORDS, 'story'], () => import('./OwnPage'));
export const DigestPage = page(['digest', 'team'], () => import('./digest/DigestPage'));
export const TeamPage = page(['team'], () => import('./team/TeamPage'));
export const Composer = page(WORDS, () => import('./composer/Composer'));
export const Outbox = page(WORDS, () => import('./composer/Outbox'));

const mayImport = ({ roles }: Reader) => roles.includes('admin');
const mayReview = ({ roles }: Reader) => roles.includes('curator') || roles.includes('admin');
export const recognitionScreens: readonly Screen[] = [
  { path: '/admin/reports', screen: page(WORDS, () => import('./reports/ReviewQueuePage')), may: mayReview },
  { path: '/me/delegates', screen: page([...WORDS, 'praise'], () => import('./delegates/DelegatesPage')) },
  {
    path: '/admin/recognitions/import',
    screen: page([...WORDS, 'company'], () => import('./import/PastImportPage')),
    may: mayImport,
  },
];
