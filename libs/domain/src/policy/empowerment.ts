import { has, type Viewer } from '../viewer';

interface Decision {
  readonly authorId: string;
  /** the author's manager today */
  readonly managerId: string | null;
}

/** An entry is read by whoever wrote it and by the manager who answers, and by nobody else whatever the role. */
export const empowerment = {
  'decisions.record': () => true,
  'decisions.read': (viewer: Viewer, decision?: Decision) =>
    !decision || decision.authorId === viewer.employeeId || decision.managerId === viewer.employeeId,
  'decisions.answer': (viewer: Viewer, decision?: Decision) =>
    viewer.hasReports && (!decision || decision.managerId === viewer.employeeId),
  /** the limit that guides */
  'decisions.guide': (viewer: Viewer) => has(viewer, 'admin', 'leader'),
};
