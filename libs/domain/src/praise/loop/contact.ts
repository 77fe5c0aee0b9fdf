/** Longest e-mail address (RFC 5321, 4.5.3.1.3), characters. */
export const CONTACT_EMAIL_MAX = 254;
/** Grows with every change of the consent's words, so that what was consented to can be told by its number, too. */
export const CONTACT_CONSENT_VERSION = 1;
/** Days after the consent, or after the last reply, when that is later; then the address is deleted. The consent's words say so. */
export const CONTACT_KEPT_DAYS = 90;

export type ContactFault = 'email' | 'consent';

/** An address as somebody typed it, as far as it can be one: only a letter that arrives proves more. */
export const cleanEmail = (typed: unknown): string => (typeof typed === 'string' ? typed.normalize('NFC').trim() : '');

const LOOKS_LIKE_EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@.<>()[\],;:"\\]+(?:\.[^\s@.<>()[\],;:"\\]+)+$/u;

/** What stands in the way of keeping it. The consent is asked for first: without it the address isn't even looked at. */
export function contactFault(email: string, consents: boolean): ContactFault | undefined {
  if (!consents) return 'consent';
  return email.length <= CONTACT_EMAIL_MAX && LOOKS_LIKE_EMAIL.test(email) ? undefined : 'email';
}

/** Enough for its owner to know it again, and for nobody else: "м…@example.ru". */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}
