export { type Addressee, ComposerContext, type ComposerProps, type ComposerRequest, useComposer } from './composer';
export {
  type Failure,
  failureOf,
  isNotFound,
  isUnanswered,
  useComplain,
  useFailureText,
  useFailureWords,
} from './failures';
export { Language, LanguageProvider, type MessageFiles, useWords } from './language';
export { socketIsBack, useMissed } from './missed';
export { More } from './More';
export { OfflineBar, useOnline } from './OfflineBar';
export { OWN } from './own';
export { page } from './page';
export { isMissingCode, renewPage } from './renew-page';
export { newRequestKey, useRequestKey } from './request-key';
export { LanguageSwitch, ThemeSwitch } from './switches';
export { useClicker } from './use-clicker';
export { useFocusOn } from './use-focus-on';
export { useOwnLast } from './use-own-last';
export { useSending } from './use-sending';
