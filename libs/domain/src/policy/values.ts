import { has, type Viewer } from '../viewer';

export const values = {
  'values.read': () => true,
  'values.curate': (viewer: Viewer) => has(viewer, 'curator', 'leader', 'admin'),
};
