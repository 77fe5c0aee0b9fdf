import type { Screen } from '../app';
import { page } from '../frame';
import { mayAskOrder, mayCurateValues } from './may';
import { workshopScreens } from './workshop/screens';

export const valuesScreens: readonly Screen[] = [
  { path: '/values', screen: page(['values', 'ballots'], () => import('./ValuesPage')) },
  { path: '/values/order', screen: page(['values', 'ballots'], () => import('./order/OrderPage')) },
  { path: '/line', screen: page(['values', 'line'], () => import('./line/LinePage')) },
  { path: '/line/:id', screen: page(['values', 'line'], () => import('./line/BehaviourPage')) },
  {
    path: '/admin/values',
    screen: page(['values'], () => import('./curate/CurateValuesPage')),
    may: mayCurateValues,
  },
  ...workshopScreens,
  {
    path: '/admin/values/ballots',
    screen: page(['values', 'ballots'], () => import('./campaigns/CampaignsPage')),
    may: mayAskOrder,
  },
  {
    path: '/admin/values/ballots/:id',
    screen: page(['values', 'ballots'], () => import('./campaigns/CampaignPage')),
    may: mayAskOrder,
  },
];
export { PlacedValue } from './PlacedValue';
/** Above the feed and the values while a campaign is running. */
export const OrderInvitation = page(['values', 'ballots'], () => import('./order/Invitation'));
