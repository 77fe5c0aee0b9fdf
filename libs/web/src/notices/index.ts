import { page } from '../frame';

export { Bell } from './Bell';
export const NoticesPage = page(['notices'], () => import('./NoticesPage'));
