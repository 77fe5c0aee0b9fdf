import type { Reader, Screen } from '../app';
import { page } from '../frame';

const may = ({ roles }: Reader) => roles.includes('admin');

export const companyScreens: readonly Screen[] = [
  { path: '/admin/people', screen: page(['company'], () => import('./PeoplePage')), may },
  { path: '/admin/people/import', screen: page(['company'], () => import('./import/ImportPage')), may },
  { path: '/admin/structure', screen: page(['company'], () => import('./structure/StructurePage')), may },
];
export { inTreeOrder } from './structure/tree';
