import { page } from '../frame';

const WORDS = ['praise'];

export const PraiseQueuePage = page(WORDS, () => import('./queue/PraiseQueuePage'));
export const PraisePointsPage = page(WORDS, () => import('./points/PraisePointsPage'));
export const PraisePointsManyPage = page(WORDS, () => import('./points/batch/BatchPage'));
export const PraiseAddressPage = page(WORDS, () => import('./points/address/AddressPage'));
export const PlaceHoursPage = page(WORDS, () => import('./points/hours/PlaceHoursPage'));
export const PraiseRetentionPage = page(WORDS, () => import('./loop/RetentionPage'));
export const CustomerReplies = page(['reply'], () => import('./loop/CustomerReplies'));
export const WordsGone = page(['reply'], () => import('./loop/WordsGone'));
export const UnreadPraise = page([...WORDS, 'reply'], () => import('./UnreadPraise'));
export const SlipsPage = page([...WORDS, 'slips'], () => import('./slips/SlipsPage'));
export { useReadPraise } from './read';
export { PersonField } from './PersonField';
export { type Person } from './PersonOption';
export { usePointName } from './point-name';
