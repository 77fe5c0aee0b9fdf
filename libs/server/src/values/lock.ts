import type { Tx } from '@zasluga/kernel';

/**
 * One curator after another: the mark of the customer's value, names and orders are decided looking at all values. Weak enough not to stop
 * those who only refer to the company.
 */
export const lockValues = (tx: Tx): Promise<unknown> => tx.sql('value.lock', 'select from company for no key update');
