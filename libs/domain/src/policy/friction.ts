import { has, type Viewer } from '../viewer';

export const friction = {
  /** the list from which a bent procedure is picked */
  'friction.read': () => true,
  /** complaints that one looks after oneself */
  'friction.complaints': () => true,
  /** all complaints, and who looks after them */
  'friction.curate': (viewer: Viewer) => has(viewer, 'curator', 'admin'),
};
