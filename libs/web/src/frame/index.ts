export { type Addressee, ComposerContext, type ComposerProps, type ComposerRequest, useComposer } from './composer';
export { type Failure, failureOf, isNotFound, useFailureText, useFailureWords } from './failures';
export { Language, LanguageProvider, type MessageFiles, useWords } from './language';
export { OfflineBar, useOnline } from './OfflineBar';
export { OWN } from './own';
export { page } from './page';
export { newRequestKey } from './request-key';
export { LanguageSwitch, ThemeSwitch } from './switches';
export { useClicker } from './use-clicker';
