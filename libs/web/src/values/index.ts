import type { Screen } from '../app';
import { page } from '../frame';
import { mayCurateValues } from './may';
import { workshopScreens } from './workshop/screens';

export const valuesScreens: readonly Screen[] = [
  { path: '/values', screen: page(['values'], () => import('./ValuesPage')) },
  { path: '/line', screen: page(['values'], () => import('./line/LinePage')) },
  {
    path: '/admin/values',
    screen: page(['values'], () => import('./curate/CurateValuesPage')),
    may: mayCurateValues,
  },
  ...workshopScreens,
];
export { ValueIcon } from './ValueIcon';
