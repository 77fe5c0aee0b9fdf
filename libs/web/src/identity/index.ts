import type { Screen } from '../app';
import { page } from '../frame';

export { entered, left, sessionLost } from './session';
export { ChangePassword } from './ChangePassword';
export { Invite } from './Invite';
export { SignIn } from './SignIn';
export { type SignedIn, useSession, useViewer, ViewerProvider } from './viewer';

/** Where an invitation leads. */
export const identityScreens: readonly Screen[] = [
  { path: '/welcome/:token', screen: page(['identity'], () => import('./WelcomePage')), open: true },
];
