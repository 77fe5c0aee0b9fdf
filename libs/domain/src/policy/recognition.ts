import { has, type Viewer } from '../viewer';

interface Recognized {
  readonly giverId: string | null;
  readonly state: string;
}
const isGiver = (viewer: Viewer, subject?: Recognized) => subject?.giverId === viewer.employeeId;
const isPublished = (subject?: Recognized) => subject?.state === 'published';

/** Who may see which recognition is decided in SQL, where it is read; here: what whoever sees it may do. */
export const recognition = {
  'recognition.read': () => true,
  'recognition.give': () => true,
  'recognition.undo': (viewer: Viewer, subject?: Recognized) =>
    !subject || (isGiver(viewer, subject) && subject.state === 'held'),
  'recognition.take_back': (viewer: Viewer, subject?: Recognized) =>
    !subject || (isGiver(viewer, subject) && isPublished(subject)),
  'recognition.hide': (viewer: Viewer, subject?: Recognized) =>
    has(viewer, 'curator', 'admin') && (!subject || isPublished(subject)),
  'recognition.answer': (_: Viewer, subject?: Recognized) => !subject || isPublished(subject),
};
