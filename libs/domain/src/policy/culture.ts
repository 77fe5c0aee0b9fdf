import { has, type Viewer } from '../viewer';

export const culture = {
  /** Figures about groups: for those who lead the company, keep its values or run it. */
  'culture.read': (viewer: Viewer) => has(viewer, 'leader', 'curator', 'admin'),
};
