export * from './aftermath';
export * from './contacts';
export * from './course';
export * from './portions';

/** Longest answer to a customer's complaint, in characters. */
export const COMPLAINT_ANSWER_MAX = 2000;
export * from './register';
