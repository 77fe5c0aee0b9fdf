import type { Screen } from '../app';
import { page } from '../frame';

/** Funds are also for whoever looks after one; what they see there the server decides. */
export const fundScreens: readonly Screen[] = [
  { path: '/admin/funds', screen: page(['funds', 'praise'], () => import('./funds/FundsPage')), may: () => true },
  { path: '/admin/books', screen: page(['books'], () => import('./books/BooksPage')) },
];
