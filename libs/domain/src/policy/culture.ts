import { has, type Viewer } from '../viewer';

export const culture = {
  /** Figures about groups: for those who lead the company, keep its values or run it. */
  'culture.read': (viewer: Viewer) => has(viewer, 'leader', 'curator', 'admin'),
  'culture.read_charter': () => true,
  /** Chooses its stories and publishes a version. */
  'culture.keep_charter': (viewer: Viewer) => has(viewer, 'curator', 'admin'),
  /** Opens it to whoever holds the link. */
  'culture.share_charter': (viewer: Viewer) => has(viewer, 'admin'),
};
