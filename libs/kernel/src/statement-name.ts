/**
 * Name of a statement that is put together of conditions: each combination has a text of its own and so must have a name of its own. Tells
 * the conditions by their places, since their names together may be longer than the 63 bytes by which PostgreSQL knows a statement.
 *
 * @param all conditions there are, always in the same order; at most 36
 */
export const statementName = <Condition>(
  base: string,
  all: readonly Condition[],
  used: readonly Condition[],
): string => (used.length ? `${base}:${used.map((one) => all.indexOf(one).toString(36)).join('')}` : base);
