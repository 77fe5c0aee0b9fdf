import type { PraiseSeen } from './signals';

const RETURN_RU = 'скидк|бонус|подар|балл|промокод|десерт|кофе|бесплатн|приз|кэшб[эе]к|кешб[эе]к';
const REVIEW_RU = 'отзыв|оценк|благодарност|пят[её]рк|зв[её]зд';
const RETURN_EN = 'discount|bonus|gift|coupon|voucher|points|free|refund|cashback|prize|money|dessert|coffee';
const REVIEW_EN = 'review|feedback|rating|five stars|5 stars|a star';

/** Words of a sentence between two others: at most `n`. */
const gap = (n: number) => `(?:[^\\p{L}.!?]+\\p{L}+){0,${n}}[^\\p{L}.!?]+`;

/** Something was promised for writing, or somebody was asked, told or made to write. */
const PHRASES: readonly RegExp[] = [
  `(?<!\\p{L})(?:${RETURN_RU})\\p{L}*${gap(2)}за${gap(2)}(?:${REVIEW_RU})\\p{L}*`,
  `(?<!\\p{L})за${gap(2)}(?:${REVIEW_RU})\\p{L}*${gap(3)}(?:${RETURN_RU})\\p{L}*`,
  `(?<!\\p{L})(?:обеща|пообеща|предлож)\\p{L}*${gap(3)}(?:${RETURN_RU})\\p{L}*${gap(4)}(?:${REVIEW_RU}|напиш|напис)\\p{L}*`,
  `(?<!\\p{L})(?:попросил|просил|сказал|велел|заставил|уговорил)\\p{L}*${gap(3)}(?:написать|оставить|поставить)${gap(3)}(?:${REVIEW_RU}|спасибо|это)\\p{L}*`,
  // "to write" alone, but not a name on a cup, a number, or an application
  `(?<!\\p{L})(?:попросил|просил|заставил|уговорил)\\p{L}*(?:[^\\p{L}.!?]+(?:меня|нас|нам|мне|очень))?[^\\p{L}.!?]+написать(?![^\\p{L}.!?]+(?:им[яе]|номер|адрес|телефон|заявлен|расписк|дат|фамили|на)\\p{L}*)`,
  `\\b(?:${RETURN_EN})\\w*${gap(4)}for${gap(3)}(?:${REVIEW_EN})s?\\b`,
  `\\bfor${gap(2)}(?:${REVIEW_EN})s?${gap(4)}(?:${RETURN_EN})\\b`,
  `\\b(?:asked|told|made|begged|forced|paid|urged)(?:\\s+(?:me|us|you|customers|guests))?\\s+(?:to\\s+)?(?:write|leave|give|post|rate)${gap(4)}(?:${REVIEW_EN}|comment|this)s?\\b`,
  `\\b(?:asked|told|made|begged|forced|paid|urged)\\s+(?:me|us)\\s+(?:to\\s+)?write(?!\\s+(?:(?:my|our|a|the|down)\\s+)?(?:name|number|address|down|date|form))`,
].map((source) => new RegExp(source, 'iu'));

/** The phrase that says so is told to the curator. */
export function solicitedSeen(words: string): PraiseSeen {
  for (const phrase of PHRASES) {
    const found = phrase.exec(words)?.[0];
    if (found) return { solicited: { words: found.replace(/\s+/g, ' ').trim() } };
  }
  return {};
}
