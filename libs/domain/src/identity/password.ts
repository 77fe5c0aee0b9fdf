/**
 * Length is what counts (NIST SP 800-63B-4, 3.1.1.2: no rules about kinds of characters, no changes by the calendar); bounded because
 * argon2 would hash a megabyte.
 */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** Days for which a link to set a password works. */
export const INVITATION_DAYS = 7;

interface Fault {
  readonly code: 'input.too_short' | 'input.too_long';
  readonly params: Readonly<Record<string, number>>;
}

/** Null when it will do; counted in characters (code points), nothing is trimmed. */
export function passwordFault(password: string): Fault | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return { code: 'input.too_short', params: { min: PASSWORD_MIN, length } };
  if (length > PASSWORD_MAX) return { code: 'input.too_long', params: { max: PASSWORD_MAX, length } };
  return null;
}
