export { App, type Screen } from './App';
export type { Reader } from './navigation';
export { Forbidden, NotFound } from './Outcasts';
export { useShortcutsOn } from './shortcuts-choice';
