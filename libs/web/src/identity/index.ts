import { page } from '../frame';

export { entered, left, sessionLost } from './session';
export { ChangePassword } from './ChangePassword';
export { Invite } from './Invite';
export { ShownToCustomers } from './ShownToCustomers';
export { SignIn } from './SignIn';
export { type Session, useSession } from './use-session';
export { type SignedIn, useConfirmed, useViewer, ViewerProvider } from './viewer';

/** Where an invitation leads: open to strangers. */
export const WelcomePage = page(['identity'], () => import('./WelcomePage'));
