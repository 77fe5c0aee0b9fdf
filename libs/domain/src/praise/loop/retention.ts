/** How long a company keeps what customers wrote, months. */
export const PRAISE_RETENTION_MONTHS = { min: 1, max: 120, otherwise: 36 } as const;

/** Who let go of a customer's words: the customer, by the private link, or time. */
export const PRAISE_ERASERS = ['customer', 'retention'] as const;
export type PraiseEraser = (typeof PRAISE_ERASERS)[number];
