export { entered, left, sessionLost } from './session';
export { SignIn } from './SignIn';
export { type SignedIn, useSession, useViewer, ViewerProvider } from './viewer';
