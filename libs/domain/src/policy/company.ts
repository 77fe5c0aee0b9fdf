import { has, type Viewer } from '../viewer';

export const company = {
  'company.read': () => true,
  'company.administer': (viewer: Viewer) => has(viewer, 'admin'),
  /** phone, e-mail, days of hiring and leaving, roles: one's own and for whoever keeps the records */
  'company.read_record': (viewer: Viewer, subject?: { id: string }) =>
    subject?.id === viewer.employeeId || has(viewer, 'admin'),
};
