import type { Reader, Screen } from '../app';
import { page } from '../frame';

/** Whoever the section of the navigation shows itself to. */
const may = ({ roles }: Reader): boolean =>
  (['leader', 'curator', 'admin'] as const).some((role) => roles.includes(role));

/** The overview is an entry of the navigation, which says itself who may. */
export const cultureScreens: readonly Screen[] = [
  { path: '/culture', screen: page(['culture'], () => import('./OverviewPage')) },
  { path: '/charter', screen: page(['charter', 'values'], () => import('./charter/CharterPage')) },
  { path: '/culture/values', screen: page(['culture'], () => import('./ValuesPage')), may },
  { path: '/culture/agreement', screen: page(['culture'], () => import('./AgreementPage')), may },
  { path: '/culture/rankings', screen: page(['culture'], () => import('./RankingsPage')), may },
  { path: '/culture/depth', screen: page(['culture'], () => import('./DepthPage')), may },
  { path: '/culture/unseen', screen: page(['culture'], () => import('./UnseenPage')), may },
  { path: '/culture/stories', screen: page(['culture'], () => import('./StoriesPage')), may },
];
