export { charterContent } from './charter/charter.content';
export * from './culture.module';
export { releaseRegister } from './empowerment/release.jobs';
export { noteFairness } from './fairness/night.queries';
