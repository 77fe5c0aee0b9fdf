import { editableMs, type RecognitionState } from '../recognition';
import { has, type Viewer } from '../viewer';

interface Recognized {
  readonly giverId: string | null;
  /** Who wrote it in the giver's name. */
  readonly byId?: string | null;
  readonly state: RecognitionState;
  readonly receivers?: readonly (readonly [employeeId: string, ...unknown[]])[];
  /** Milliseconds since it was published. */
  readonly ageMs?: number | null;
  /** Two colleagues or a curator asked to have it looked at, and nobody has decided yet. */
  readonly blurredAt?: unknown;
  /** Brought in from a file: it stays as it was given, and without points. */
  readonly imported?: boolean;
  readonly depth?: string | null;
}
const isGiver = (viewer: Viewer, subject?: Recognized) => subject?.giverId === viewer.employeeId;
/** The giver, or who gave it in the giver's name: either may withdraw it. */
const gave = (viewer: Viewer, subject?: Recognized) => isGiver(viewer, subject) || subject?.byId === viewer.employeeId;
const isReceiver = (viewer: Viewer, subject?: Recognized) =>
  !!subject?.receivers?.some(([employeeId]) => employeeId === viewer.employeeId);
const isParty = (viewer: Viewer, subject?: Recognized) => isGiver(viewer, subject) || isReceiver(viewer, subject);
const isCurator = (viewer: Viewer) => has(viewer, 'curator', 'admin');
const isPublished = (subject?: Recognized) => subject?.state === 'published';

const readsWords = (viewer: Viewer, subject: Recognized) =>
  !subject.blurredAt || isParty(viewer, subject) || isCurator(viewer);

/** Who may see which recognition is decided in SQL, where it is read; here: what whoever sees it may do. */
export const recognition = {
  'recognition.read': () => true,
  'recognition.give': () => true,
  'recognition.delegate': () => true,
  'recognition.undo': (viewer: Viewer, subject?: Recognized) =>
    !subject || (gave(viewer, subject) && subject.state === 'held'),
  'recognition.take_back': (viewer: Viewer, subject?: Recognized) =>
    !subject || (gave(viewer, subject) && isPublished(subject)),
  'recognition.hide': (viewer: Viewer, subject?: Recognized) => isCurator(viewer) && (!subject || isPublished(subject)),
  'recognition.edit': (viewer: Viewer, subject?: Recognized) =>
    !subject ||
    (isGiver(viewer, subject) &&
      !subject.imported &&
      editableMs({ state: subject.state, ageMs: subject.ageMs ?? 0 }) > 0),
  /** Those whom the words are from and about, and who answers for what stands here; others read what stands now: a slip of the pen is no news. */
  'recognition.read_history': (viewer: Viewer, subject?: Recognized) =>
    !subject || isParty(viewer, subject) || isCurator(viewer),
  /** past thanks from a file: people nobody knows yet come with it */
  'recognition.import': (viewer: Viewer) => has(viewer, 'admin'),
  'recognition.exemplify': (viewer: Viewer, subject?: Recognized) =>
    isCurator(viewer) && (!subject || isPublished(subject)),
  /** The giver gave already, a receiver would add to oneself. */
  'recognition.add_on': (viewer: Viewer, subject?: Recognized) =>
    !subject || (isPublished(subject) && !subject.imported && !isParty(viewer, subject) && readsWords(viewer, subject)),
  /** Whoever was thanked by name knows who made it possible. */
  'recognition.pass_on': (viewer: Viewer, subject?: Recognized) =>
    !subject || (isPublished(subject) && !subject.imported && isReceiver(viewer, subject)),
  /** Sees who of one's own people was thanked, and reads words about them aloud. */
  'recognition.lead': (viewer: Viewer) => viewer.hasReports,
  'recognition.answer': (viewer: Viewer, subject?: Recognized) =>
    !subject || (isPublished(subject) && readsWords(viewer, subject)),
  /** While it is being checked, others see a placeholder. */
  'recognition.read_words': (viewer: Viewer, subject?: Recognized) => !subject || readsWords(viewer, subject),
  /** Whoever sees it, also whom it is about; its giver can take it back. */
  'recognition.report': (viewer: Viewer, subject?: Recognized) =>
    !subject || (isPublished(subject) && !isGiver(viewer, subject) && readsWords(viewer, subject)),
  /** Courtesy needs no witness; deeper than that, whoever was there may say how it was, but for those whom it is between. */
  'recognition.witness': (viewer: Viewer, subject?: Recognized) =>
    !subject ||
    (isPublished(subject) &&
      (subject.depth === 'beyond' || subject.depth === 'sacrifice') &&
      !isParty(viewer, subject) &&
      readsWords(viewer, subject)),
  /** On top for the company: a curator. For a unit: a curator, or the manager whose own unit it is; the command looks which. */
  'recognition.pin': (viewer: Viewer, subject?: Recognized) =>
    (isCurator(viewer) || viewer.hasReports) && (!subject || (isPublished(subject) && !subject.blurredAt)),
  /** Nobody decides on own words. */
  'recognition.review': (viewer: Viewer, subject?: Recognized) => isCurator(viewer) && !isGiver(viewer, subject),
};
