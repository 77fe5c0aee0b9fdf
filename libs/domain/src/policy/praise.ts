import { has, type Viewer } from '../viewer';

export const praise = {
  /** points, posters and the queue: before it is published, nobody else reads what a customer wrote */
  'praise.curate': (viewer: Viewer) => has(viewer, 'curator', 'admin'),
  /** how to reach a customer who agreed to that: whoever writes to customers, and nobody about whom the praise is */
  'praise.contact': (viewer: Viewer, subject?: { readonly about: readonly string[] }) =>
    has(viewer, 'curator', 'admin') && !subject?.about.includes(viewer.employeeId),
  /** what customers wrote on paper: whoever keeps the praise, and who leads people, for the own place and unit */
  'praise.enter_slip': (viewer: Viewer) => has(viewer, 'curator', 'admin') || viewer.hasReports,
  /** praise of oneself that was published */
  'praise.own': () => true,
};
