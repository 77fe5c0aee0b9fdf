import { praiseAddress, type PrintKind, type PrintLanguages } from '@zasluga/domain';
import { type Locale, type MessageId, translator } from '@zasluga/locale';
import { drawable } from '../../paper';

/** What a piece says about itself and where it leads. */
export interface PrintedPoint {
  /** Origin of the address, such as `https://spsb.ru`. */
  readonly base: string;
  readonly code: string;
  readonly company: Record<Locale, string>;
  readonly where: Record<Locale, string>;
  /** Of a badge: the first name only, and the role. */
  readonly person: { readonly firstName: string; readonly role: string } | null;
}

/** Each list holds the languages that were asked for, Russian first; what is the same in both is said once. */
export interface Words {
  readonly company: readonly string[];
  /** The name of a badge; empty elsewhere. */
  readonly name: readonly string[];
  readonly role: readonly string[];
  readonly title: readonly string[];
  readonly lead: readonly string[];
  readonly how: readonly string[];
  readonly where: readonly string[];
  readonly address: string;
  readonly code: string;
}

export const localesOf = (languages: PrintLanguages): readonly Locale[] =>
  languages === 'ru_en' ? ['ru', 'en'] : [languages];

/** Russian text may break after a dash, never before it; short words stay with the next one. */
const kept = (text: string) =>
  drawable(text)
    .replace(/(^|\s)(\p{L}{1,2}) (?=\S)/gu, '$1$2\u00a0')
    .replace(/ ([—–·])/g, '\u00a0$1');

const once = (texts: readonly string[]) => [...new Set(texts.map(kept).filter(Boolean))];

function titleOf(kind: PrintKind, point: PrintedPoint): MessageId {
  if (kind === 'receipt80' || kind === 'receipt58') return 'praise.print.receipt';
  return kind === 'badge' && point.person ? 'praise.print.badge' : 'praise.poster.title';
}

/** "Вам помогли? Скажите спасибо": a line for each sentence, where there is room for two. */
const bySentence = (text: string) => text.replace(/([?!.])[ \u00a0]/g, '$1\n');

export function wordsOf(point: PrintedPoint, kind: PrintKind, languages: PrintLanguages): Words {
  const locales = localesOf(languages);
  const say = (id: MessageId) => once(locales.map((locale) => translator(locale).t(id)));
  const told = (text: Record<Locale, string>) => once(locales.map((locale) => text[locale]));
  const isBadge = kind === 'badge' && point.person !== null;
  const company = told(point.company);
  const where = told(point.where);
  return {
    company,
    name: isBadge ? once([point.person!.firstName]) : [],
    role: isBadge ? once([point.person!.role]) : [],
    title: say(titleOf(kind, point)).map((text) => (isBadge || locales.length === 1 ? bySentence(text) : text)),
    lead: kind === 'poster' ? say('praise.poster.lead') : kind === 'card' ? say('praise.print.quick') : [],
    how: kind === 'poster' || kind === 'poster_large' || kind === 'card' ? say('praise.poster.how') : [],
    // a point without a place is named like its company: once is enough
    where: isBadge ? [] : where.filter((name) => !company.includes(name)),
    address: praiseAddress(point.base, point.code),
    code: `${say('praise.print.code').join(' · ')} ${point.code}`,
  };
}
