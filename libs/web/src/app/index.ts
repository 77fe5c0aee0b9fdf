export { App, type Screen } from './App';
export { type ComposerRequest, useComposer } from './composer';
export { type Failure, failureOf, useFailureText } from './failures';
export { Language, LanguageProvider, type MessageFiles, useWords } from './language';
export type { Reader } from './navigation';
export { useOnline } from './OfflineBar';
export { Forbidden, NotFound } from './Outcasts';
export { page } from './page';
export type { ComposerProps } from './Shell';
