import { has, type Viewer } from '../viewer';

export const values = {
  'values.read': () => true,
  'values.propose': () => true,
  'values.vote': () => true,
  'values.comment': () => true,
  'values.remove_comment': (viewer: Viewer, subject?: { readonly authorId: string }) =>
    subject?.authorId === viewer.employeeId || has(viewer, 'curator', 'admin'),
  'values.curate': (viewer: Viewer) => has(viewer, 'curator', 'leader', 'admin'),
  /** to ask all employees for their order of the values, and to see how many have answered where */
  'values.ask_order': (viewer: Viewer) => has(viewer, 'curator', 'leader', 'admin'),
  /** one's own order; nobody reads another's */
  'values.cast_ballot': () => true,
  /** opens workshops, leads them, reads what came of them */
  'values.lead_workshop': (viewer: Viewer) => has(viewer, 'curator', 'leader', 'admin'),
  /** how all together see the order, once a campaign is over for good */
  'values.read_perceived': () => true,
};
