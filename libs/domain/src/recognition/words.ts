/** Where a recognition comes from. */
export const SOURCES = ['colleague', 'customer', 'company'] as const;
export type Source = (typeof SOURCES)[number];

/** Who may read it besides its giver and receivers. `unit`: the units of the giver and of the receivers at the time. */
export const VISIBILITIES = ['everyone', 'unit', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * held: for ten seconds only its giver sees it; published: settled and counted; undone: taken back before anybody saw it,
 * nothing of it is left; taken_back: by its giver, later; hidden: by a curator, with a reason.
 */
export const RECOGNITION_STATES = ['held', 'published', 'undone', 'taken_back', 'hidden'] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

/** How one says more than "seen" with one tap. */
export const REACTIONS = ['support', 'warm', 'learn', 'me_too', 'spot_on'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Stories that stand on top: of the company, and of each unit. More of them and nobody reads the feed below. */
export const PINS_MAX = 3;
/** Days that a story may stand on top. */
export const PINNED_DAYS_MAX = 90;

/** Why somebody asks that a recognition be looked at. */
export const REPORT_REASONS = ['rude', 'untrue', 'personal', 'off_topic', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];
/** kept: a curator lets it stand; hidden: a curator hides it; withdrawn: its giver took it back before anybody decided. */
export const REPORT_OUTCOMES = ['kept', 'hidden', 'withdrawn'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
/**
 * As many different people blur it until it was looked at: one alone puts it before a curator and can't make a colleague's words vanish
 * out of spite; two who agree are reason enough to be careful.
 */
export const REPORTERS_TO_BLUR = 2;
/** Characters. */
export const REPORT_WORDS_MAX = 500;
/** Reports by one person within 24 hours. */
export const REPORTED_PER_DAY_MAX = 20;

/** Milliseconds in which a recognition can be undone without a trace. */
export const HOLD_MS = 10_000;
/** Milliseconds after publication in which its giver can better the words. */
export const EDIT_MS = 15 * 60_000;
/** How often a recognition can be written, as given included. */
export const REVISIONS_MAX = 50;
/** Add-ons to one recognition by one person, and by all: it stays a thank-you and becomes no auction. */
export const ADD_ONS_EACH_MAX = 3;
export const ADD_ONS_MAX = 50;
/** Characters. */
export const ADD_ON_REASON_MAX = 500;
export const STORY_MAX = 2000;
export const COMMENT_MAX = 1000;
export const HIDING_REASON_MAX = 500;
/** Recognitions by one person within 24 hours: more is a program, or a joke at the cost of everybody's feed. */
export const GIVEN_PER_DAY_MAX = 100;
/** People in one recognition. */
export const RECEIVERS_MAX = 20;
/** Whole units in one recognition: more would thank the company. */
export const UNITS_MAX = 5;
export const BEHAVIOURS_MAX = 5;
/** Behaviours that a picker may show at once. */
export const SHOWN_MAX = 50;
/** Hours in which an import of past recognitions can be taken back as a whole. */
export const PAST_UNDO_HOURS = 24;
/** Characters of what is searched for in stories: a sentence, no text. */
export const WORDS_MAX = 200;
