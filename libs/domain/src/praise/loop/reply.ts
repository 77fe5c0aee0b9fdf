/** Longest reply to a customer, characters. */
export const REPLY_WORDS_MAX = 300;
/** For so long a reply may be changed; then it is what the customer was told. */
export const REPLY_CHANGE_MINUTES = 15;
/** Days without a reply after which the receivers are reminded, once. */
export const REPLY_REMINDER_DAYS = 3;

/** Replies of one tap; the words of each, in the customer's language, are the message `reply.quick.<key>`. */
export const QUICK_REPLIES = ['come_again', 'kind_words', 'glad'] as const;
export type QuickReply = (typeof QUICK_REPLIES)[number];

export type ReachableBy = 'email' | 'link' | 'phone';

const EMAIL = /[^\s@,;:<>()]+@[^\s@,;:<>()]+\.[\p{L}\d]{2,}/u;
const HANDLE = /(?<![\p{L}\d._])@[a-z\d_]{4,}/iu;
const LINK =
  /https?:\/\/|\bwww\.|\b(?:t\.me|wa\.me|vk\.(?:com|ru|me))\b|(?<![\p{L}\d])[\p{L}\d][\p{L}\d-]*\.(?:ru|com|org|net|io|me|su|info|online|site|shop|рф|рус)(?![\p{L}\d])/iu;
/** Dates and times of day are digits too, and no way to reach anybody. */
const CALENDAR = /\d{1,2}[.:]\d{2}(?:[.:]\d{2,4})?(?!\d)|\b\d{4}-\d{2}-\d{2}\b/g;
/** Seven digits and more, however they are set apart. */
const PHONE = /\+?\d(?:[\s()\u2010-\u2015.-]{0,3}\d){6,}/u;

/** How the words tell the customer to reach somebody outside of the company's page, if they do. */
export function reachableBy(words: string): ReachableBy | undefined {
  if (EMAIL.test(words)) return 'email';
  if (LINK.test(words) || HANDLE.test(words)) return 'link';
  return PHONE.test(words.replace(CALENDAR, ' ')) ? 'phone' : undefined;
}
