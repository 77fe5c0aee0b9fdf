/** A workshop is entered by the six digits on the wall or by the 128 bits in the symbol beside them. */
export type WorkshopKey =
  { readonly kind: 'code'; readonly code: string } | { readonly kind: 'link'; readonly link: string };

const LINK = /^[\w-]{22}$/;

/** What somebody typed or scanned; spaces and dashes between the digits are as people write them. Undefined for what can be neither. */
export function readWorkshopKey(text: string): WorkshopKey | undefined {
  const trimmed = text.trim();
  if (LINK.test(trimmed)) return { kind: 'link', link: trimmed };
  const code = trimmed.replace(/[\s\u2010-\u2015-]/g, '');
  return /^\d{6}$/.test(code) ? { kind: 'code', code } : undefined;
}

/** Six digits in two groups, as they are read aloud: 482 913. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Six digits of a random number below 2^32. The bias of the remainder is below one in four thousand. */
export const workshopCodeOf = (random: number): string => String(random % 1_000_000).padStart(6, '0');
