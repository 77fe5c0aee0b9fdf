import type { Screen } from '../app';
import { page } from '../frame';
import { mayCurateValues } from './may';

export const valuesScreens: readonly Screen[] = [
  { path: '/values', screen: page(['values'], () => import('./ValuesPage')) },
  { path: '/line', screen: page(['values'], () => import('./line/LinePage')) },
  {
    path: '/admin/values',
    screen: page(['values'], () => import('./curate/CurateValuesPage')),
    may: mayCurateValues,
  },
];
export { ValueIcon } from './ValueIcon';
