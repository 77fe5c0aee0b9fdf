/** What a story names: where and when, what the person did, what came of it. A quiet hint, never a condition of sending. */
export interface Coaching {
  situation: boolean;
  action: boolean;
  effect: boolean;
}

// `\b` knows no Cyrillic: words are bounded by anything that is no letter.
const says = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

const SITUATION = says(
  'когда|пока|вчера|сегодня|утром|днём|вечером|ночью|в смену|на смене|в час пик|во время|перед|после|очередь|очереди|касса|кассе|гост[ьяиюей]+|' +
    'клиент\\p{L}*|when|while|during|yesterday|today|this morning|last (?:night|week)|before|after|queue|till|guests?|customers?',
);
const ACTION = says(
  '\\p{L}{2,}(?:л|ла|ли|лся|лась|лись|ешь|ишь|ете|ите)|сделано|найдено|помощь|' +
    '(?:you|they|she|he) \\p{L}{3,}|\\p{L}{3,}ed|helped|found|gave|made|took|brought|stayed|kept',
);
const EFFECT = says(
  'поэтому|благодаря|в итоге|в результате|теперь|чтобы|и все|всё равно|успел\\p{L}*|остал\\p{L}+ довольн\\p{L}+|вернул\\p{L}*|ушли|сэкономил\\p{L}*|' +
    'so that|so we|so they|as a result|because of|thanks to|now|which meant|in the end|saved|left happy|came back',
);

const MEANINGFUL_LETTERS = 12;

/** Pure guess from words; an empty or very short text names nothing. */
export function coach(text: string): Coaching {
  const enough = text.trim().length >= MEANINGFUL_LETTERS;
  return {
    situation: enough && SITUATION.test(text),
    action: enough && ACTION.test(text),
    effect: enough && EFFECT.test(text),
  };
}
