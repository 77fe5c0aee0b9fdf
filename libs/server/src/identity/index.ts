export * from './account.entity';
export * from './cookie';
export * from './identity.module';
export { invite } from './invitation.commands';
export { hashPassword } from './password';
export { arrivalOfToken, beginSession, endSessionsOf, viewerOfToken } from './session';
export { Session } from './session.entity';
