/** Longer lists are not talked through in one sitting. */
export const MOST_WORKSHOP_BEHAVIOURS = 30;
/** People in one workshop, phones without an account included. */
export const MOST_WORKSHOP_PEOPLE = 500;
/** Fewer votes than this are not shown split: whoever voted would know what the others said. */
export const FEWEST_VOTES_SHOWN = 3;
/** Hours after which a workshop that was left open closes by itself, so that its code is free again. */
export const WORKSHOP_HOURS = 24;
