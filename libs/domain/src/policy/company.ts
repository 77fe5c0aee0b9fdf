import { has, type Viewer } from '../viewer';

export const company = {
  'company.read': () => true,
  'company.administer': (viewer: Viewer) => has(viewer, 'admin'),
};
