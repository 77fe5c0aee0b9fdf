/** What stands in a text in place of personal data. */
export const MASK = '▇▇▇';

/** In the order in which they are told. */
export const MASKED_KINDS = ['phone', 'card', 'email'] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

const EMAIL = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}_])?\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** Digits with what people write between them; no colon, which makes a time, and no comma, which makes a sum. */
const NUMBER = /(?<![\p{L}\p{N}:,])\+?\(?\d(?:[ \u00a0\u202f\u2011\u2013().-]{0,3}\d){5,24}(?![\p{L}\p{N}:])/gu;
/** What precedes a number that is no telephone's. */
const OTHER_NUMBER =
  /(?:заказ\p{L}*|чек\p{L}*|брон\p{L}*|билет\p{L}*|договор\p{L}*|накладн\p{L}*|трек\p{L}*|артикул\p{L}*|order|receipt|booking|ticket|invoice|tracking|ref\p{L}*)(?:\s+(?:номер\p{L}*|number|no))?[\s.:№#]*$/iu;
/** 1 500 000 000: a sum in thousands. */
const THOUSANDS = /^[1-9]\d{0,2}(?:[ \u00a0\u202f.]\d{3})+$/;
const DATE = /^(?:\d{1,2}[.-]\d{1,2}[.-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2})(?![\d-])/;

/** The check digit of payment cards (Luhn, US patent 2 950 048). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** 13 to 19 digits, beginning as the cards of today do. */
const isCard = (digits: string) => /^[2-6]\d{12,18}$/.test(digits) && passesLuhn(digits);

function isPhone(text: string, digits: string, before: string): boolean {
  if (text.startsWith('+')) return digits.length >= 8 && digits.length <= 15;
  if (OTHER_NUMBER.test(before) || DATE.test(text)) return false;
  const inParts = /[\s().\u2011\u2013-]/.test(text);
  if (digits.length === 11) return /^[78][3489]/.test(digits) || (inParts && /^1[2-9]\d{2}[2-9]/.test(digits));
  if (THOUSANDS.test(text)) return false;
  if (digits.length === 10)
    return (
      /^9\d/.test(digits) ||
      /^\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/.test(text) ||
      /^\(?[348]\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}$/.test(text)
    );
  return digits.length === 7 && /^\d{3}-\d{2}-\d{2}$/.test(text);
}

/**
 * The text without telephone numbers, payment cards and e-mail addresses: nobody ever reads them, because they are masked before they are
 * stored. Order numbers, sums, dates and times stay. `kinds`: what was masked.
 */
export function maskPersonal(text: string): { text: string; kinds: MaskedKind[] } {
  const kinds = new Set<MaskedKind>();
  const masked = (kind: MaskedKind) => {
    kinds.add(kind);
    return MASK;
  };
  const withoutMail = text.replace(EMAIL, () => masked('email'));
  const clean = withoutMail.replace(NUMBER, (found: string, at: number) => {
    const digits = found.replace(/\D/g, '');
    if (isCard(digits)) return masked('card');
    return isPhone(found, digits, withoutMail.slice(Math.max(0, at - 40), at)) ? masked('phone') : found;
  });
  return { text: clean, kinds: MASKED_KINDS.filter((kind) => kinds.has(kind)) };
}
