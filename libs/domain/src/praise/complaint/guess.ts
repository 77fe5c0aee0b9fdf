import { type Token, tokensOf, wordsAround } from '../matching/tokens';
import { weightOf } from './lexicon';

export interface ComplaintQuestion {
  readonly words: string;
  /** −1 less than expected, 0 as much, 1 more. */
  readonly expected?: number | null;
  /** 0 nothing, 1 a little, 2 a lot was demanded. */
  readonly demanded?: number | null;
  /** 0 to 10. */
  readonly recommend?: number | null;
  /** 0 no, 1 maybe, 2 yes. */
  readonly comeAgain?: number | null;
  /** −1 worse than elsewhere, 0 the same, 1 better. */
  readonly compared?: number | null;
}

/** A word of the customer, or an answer with its value. */
export interface ComplaintBecause {
  readonly kind: 'word' | 'expected' | 'demanded' | 'recommend' | 'come_again' | 'compared';
  readonly text: string;
}

export interface ComplaintGuess {
  /** 0 to 1, two decimals. */
  readonly score: number;
  readonly because: readonly ComplaintBecause[];
}

/** From here on a curator is asked whether it is a complaint. Measured on the invented texts of complaint.cases*. */
export const LIKELY_COMPLAINT = 0.5;
const REASONS_MAX = 4;

const NEGATION =
  /^(?:не|ни|нет|без|никогда|никаких|никакого|нисколько|not|no|never|without|hardly|nothing|none|didnt|dont|doesnt|wasnt|werent|isnt|arent|wont|cant|couldnt|cannot|wouldnt|havent|hasnt|hadnt|aint|zero|nor|neither)$/;
const CONTRAST = /^(?:но|однако|зато|but|however|though|although|yet|sadly|unfortunately|увы)$/;
/** "Nothing to complain about", "не к чему придраться", "could not be better". */
const NO_COMPLAINT =
  /не ожидал(?:а|и)? (?:так|стольк)|did ?n[o']t expect such|не жалу(?:юсь|емся)|не пожал|без (?:нарекани|претензи|жалоб|проблем|минусов|вопросов|очеред)|(?:нет|никаких|ноль) (?:нарекани|претензи|жалоб|проблем|минусов)|не к чему придраться|придраться не|не могу не|не разочаров|не подв(?:ел|од)|нельзя не|не хуже|не зря|не только|not only|not bad|no complaints?|nothing (?:but|to complain)|cannot complain|can't complain|could ?n[o']t (?:be|have been|ask|fault)|can ?n[o']t fault|no (?:problem|issue|fuss|hassle|wait|queue|doubt|question)s?|never (?:disappoint|fail|a problem|let)|not a (?:problem|single complaint)|without (?:a problem|hesitation|fuss|any)|nothing was too much|no trouble|никогда не подв|не приш(?:лось|ли) ждать|ждать не|не ждал|хуже (?:не|уже)|лучше (?:не бывает|некуда)|хотя (?:была|было|очередь)/g;
const DIGITS = /^\d+$/;

interface Weighed {
  readonly word: string;
  readonly weight: number;
}

/** Everything said against it in words; what a negation or a contrast does to it. */
function weigh(tokens: readonly Token[]): Weighed[] {
  const weighed: Weighed[] = [];
  let contrast = 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const { key, raw, kind } = tokens[i]!;
    if (kind === 'stop') contrast = 1;
    if (kind !== 'word') continue;
    if (CONTRAST.test(key)) {
      // what stands after "but" is what is meant
      contrast = 1.5;
      for (let k = weighed.length - 1; k >= 0 && k > weighed.length - 4; k -= 1)
        weighed[k] = { ...weighed[k]!, weight: weighed[k]!.weight * 0.6 };
    }
    let weight = weightOf(key);
    // "не перезвонили", "would not replace": something wasn't done
    if (!weight && NEGATION.test(key) && !negatesWeighed(tokens, i)) weight = UNDONE;
    if (!weight) continue;
    const negated = NEGATION.test(key) ? undefined : isNegated(tokens, i);
    if (negated) weight = weight > 0 ? -0.5 * weight : -0.9 * weight;
    weighed.push({ word: negated ? `${negated} ${raw}` : raw, weight: weight * contrast });
  }
  return weighed;
}

const UNDONE = 1.1;
/** Whether the negation turns a word round that counts by itself. */
const negatesWeighed = (tokens: readonly Token[], at: number): boolean =>
  wordsAround(tokens, at, 1, /[а-я]/.test(tokens[at]!.key) ? 2 : 3).some(({ key }) => weightOf(key) !== 0);

/** The negation within three words before; Russian negates the word next to it. */
function isNegated(tokens: readonly Token[], at: number): string | undefined {
  const reach = /[а-я]/.test(tokens[at]!.key) ? 2 : 3;
  for (let i = at - 1, seen = 0; i >= 0 && seen < reach; i -= 1) {
    const { key, raw, kind } = tokens[i]!;
    if (kind === 'stop' || raw === ',' || CONTRAST.test(key)) return undefined;
    if (kind !== 'word') continue;
    seen += 1;
    if (NEGATION.test(key)) return raw;
  }
  return undefined;
}

/** "Waited 40 minutes", "двадцать минут ждали": time that passed. */
const waited = (text: string) =>
  /(?:\d{2,}|полчаса|час(?:а|ов)?|двадцать|сорок|тридцать|half an hour|an hour|twenty|thirty|forty)\s*(?:мин|час|min|hour)?/.test(
    text,
  ) && /жда|ждём|wait|queue|очеред|опозд|late/.test(text);

const ANSWERS: readonly [
  (ComplaintBecause['kind'] & keyof ComplaintQuestion) | 'come_again',
  (q: ComplaintQuestion) => number | null | undefined,
  (value: number) => number,
][] = [
  ['expected', (q) => q.expected, (value) => (value < 0 ? 1.6 : value > 0 ? -1 : -0.2)],
  ['demanded', (q) => q.demanded, (value) => (value === 2 ? 0.8 : value === 0 ? -0.3 : 0)],
  ['recommend', (q) => q.recommend, (value) => (value <= 4 ? 2.4 : value <= 6 ? 0.9 : value >= 9 ? -1.2 : -0.4)],
  ['come_again', (q) => q.comeAgain, (value) => (value === 0 ? 1.6 : value === 2 ? -0.8 : 0.3)],
  ['compared', (q) => q.compared, (value) => (value < 0 ? 1 : value > 0 ? -0.8 : 0)],
];

/**
 * Whether what came through the page for thanks looks like a complaint: words in Russian and English with negation and contrast, and the
 * answers given so far. A first guess for a curator, who decides; sarcasm is not attempted.
 */
export function guessComplaint(question: ComplaintQuestion): ComplaintGuess {
  const text = question.words
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’`]/g, "'")
    .replace(NO_COMPLAINT, ' отлично ');
  const weighed = weigh(tokensOf(text)).filter(({ word }) => !DIGITS.test(word));
  const because: { kind: ComplaintBecause['kind']; text: string; weight: number }[] = weighed.map(
    ({ word, weight }) => ({ kind: 'word', text: word, weight }),
  );
  if (waited(text))
    because.push({ kind: 'word', text: /[а-я]/.test(text) ? 'долгое ожидание' : 'a long wait', weight: 1.2 });
  for (const [kind, read, weightOfAnswer] of ANSWERS) {
    const value = read(question);
    if (value !== null && value !== undefined)
      because.push({ kind, text: String(value), weight: weightOfAnswer(value) });
  }
  const sum = because.reduce((total, { weight }) => total + weight, 0);
  // a long text says much of everything: what counts is the balance
  const balance = sum / Math.sqrt(1 + because.length / 4) - BIAS;
  const against = because.filter(({ weight }) => weight >= 0.8).sort((a, b) => b.weight - a.weight);
  const reasons = [
    ...new Map(against.map(({ kind, text: said }) => [`${kind}:${said}`, { kind, text: said }])).values(),
  ];
  return { score: Math.round(100 / (1 + Math.exp(-balance))) / 100, because: reasons.slice(0, REASONS_MAX) };
}
const BIAS = 0.7;
