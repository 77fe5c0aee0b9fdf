import type { Screen } from '../../app';
import { page } from '../../frame';
import { mayLeadWorkshops as may } from '../may';

/** Whoever takes part comes by /w without an account; the rest is for whoever leads. */
export const workshopScreens: readonly Screen[] = [
  { path: '/w', screen: page(['workshop'], () => import('./phone/PhonePage')), open: true },
  { path: '/w/:key', screen: page(['workshop'], () => import('./phone/PhonePage')), open: true },
  { path: '/line/workshops', screen: page(['workshop'], () => import('./keep/WorkshopsPage')), may },
  { path: '/line/workshops/new', screen: page(['workshop'], () => import('./keep/OpenWorkshopPage')), may },
  { path: '/line/workshops/:id', screen: page(['workshop'], () => import('./keep/SummaryPage')), may },
  { path: '/line/workshops/:id/wall', screen: page(['workshop'], () => import('./wall/WallPage')), may, bare: true },
];
