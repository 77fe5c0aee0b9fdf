import { has, type Viewer } from '../viewer';

export const praise = {
  /** points, posters and the queue: before it is published, nobody else reads what a customer wrote */
  'praise.curate': (viewer: Viewer) => has(viewer, 'curator', 'admin'),
  /** praise of oneself that was published */
  'praise.own': () => true,
};
