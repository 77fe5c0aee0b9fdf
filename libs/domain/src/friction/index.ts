/** Longest answer to a customer's complaint, in characters. */
export const COMPLAINT_ANSWER_MAX = 2000;
