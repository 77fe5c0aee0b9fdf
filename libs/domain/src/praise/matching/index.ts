export type { Candidate } from './candidate';
export { CERTAIN_MATCH, certainMatch, matchPeople, type MatchQuestion, type Proposal } from './match';
export type { Because as MatchBecause } from './mentions';
export { type NamedPerson, namesIn, type NameSpan } from './names-in';
