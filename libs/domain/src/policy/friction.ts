import { has, type Viewer } from '../viewer';

interface Procedure {
  readonly ownerId: string | null;
}

const runs = (viewer: Viewer) => has(viewer, 'curator', 'admin');
const ownsOrRuns = (viewer: Viewer, procedure?: Procedure) =>
  !procedure || procedure.ownerId === viewer.employeeId || runs(viewer);

export const friction = {
  /** the register, and the list from which a bent procedure is picked */
  'friction.read': () => true,
  /** a new procedure, a vote, a comment */
  'friction.join': () => true,
  /** its words and touchpoints */
  'friction.edit': ownsOrRuns,
  /** what becomes of it, and why */
  'friction.decide': ownsOrRuns,
  /** who owns a procedure until when, its colour, what is the same as what */
  'friction.run': runs,
  /** complaints that one looks after oneself */
  'friction.complaints': () => true,
  /** all complaints, and who looks after them */
  'friction.curate': runs,
};
