import { has, type Viewer } from '../viewer';

export const culture = {
  /** Figures about groups: for those who lead the company, keep its values or run it. */
  'culture.read': (viewer: Viewer) => has(viewer, 'leader', 'curator', 'admin'),
  /**
   * What customers answered: for whoever reads the figures of culture, and for the manager of a place, of that place alone. A place's
   * manager is whoever has somebody working there as a direct report; whoever leads such managers asks as a leader.
   */
  'culture.read_balance': (viewer: Viewer, place?: { isManagedByViewer: boolean }) =>
    has(viewer, 'leader', 'curator', 'admin') || (viewer.hasReports && (!place || place.isManagedByViewer)),
  /** Figures about who gets points from whom: whoever reads figures, and whoever runs rewards. */
  'culture.read_fairness': (viewer: Viewer) => has(viewer, 'leader', 'curator', 'reward_admin', 'admin'),
  /** The people behind a signal, and the verdict about it. */
  'culture.judge_fairness': (viewer: Viewer) => has(viewer, 'reward_admin', 'admin'),
  'culture.read_charter': () => true,
  /** Chooses its stories and publishes a version. */
  'culture.keep_charter': (viewer: Viewer) => has(viewer, 'curator', 'admin'),
  /** Opens it to whoever holds the link. */
  'culture.share_charter': (viewer: Viewer) => has(viewer, 'admin'),
};
