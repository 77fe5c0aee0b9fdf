import type { Reader, Screen } from '../app';
import { page } from '../frame';

/** Whoever the section of the navigation shows itself to. */
const may = ({ roles }: Reader): boolean =>
  (['leader', 'curator', 'admin'] as const).some((role) => roles.includes(role));

/** A manager sees the balance of places of their own. */
const mayBalance = (reader: Reader): boolean => may(reader) || reader.hasReports;

/** Whoever runs rewards sees how they fall. */
const mayFairness = (reader: Reader): boolean => may(reader) || reader.roles.includes('reward_admin');

/** The overview is an entry of the navigation, which says itself who may. */
export const cultureScreens: readonly Screen[] = [
  { path: '/culture', screen: page(['culture'], () => import('./OverviewPage')) },
  { path: '/charter', screen: page(['charter', 'values'], () => import('./charter/CharterPage')) },
  { path: '/culture/values', screen: page(['culture'], () => import('./ValuesPage')), may },
  { path: '/culture/agreement', screen: page(['culture'], () => import('./AgreementPage')), may },
  { path: '/culture/rankings', screen: page(['culture'], () => import('./RankingsPage')), may },
  { path: '/culture/depth', screen: page(['culture'], () => import('./DepthPage')), may },
  { path: '/culture/unseen', screen: page(['culture'], () => import('./UnseenPage')), may },
  { path: '/culture/balance', screen: page(['culture'], () => import('./balance/BalancePage')), may: mayBalance },
  {
    path: '/culture/balance/stories',
    screen: page(['culture'], () => import('./balance/BalanceStoriesPage')),
    may: mayBalance,
  },
  { path: '/culture/empowerment', screen: page(['culture'], () => import('./empowerment/EmpowermentPage')), may },
  {
    path: '/culture/fairness',
    screen: page(['fairness'], () => import('./fairness/FairnessPage')),
    may: mayFairness,
  },
  { path: '/culture/stories', screen: page(['culture'], () => import('./StoriesPage')), may },
];
