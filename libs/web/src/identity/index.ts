export { entered, left, OWN, sessionLost } from './session';
export { SignIn } from './SignIn';
export { type SignedIn, useSession, useViewer, ViewerProvider } from './viewer';
