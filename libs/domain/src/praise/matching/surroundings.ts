import { genderOfRole, rolesOf } from './roles';
import type { Gender } from './russian-names';
import { type Token, wordsAround } from './tokens';

/** The customer's own people and animals. */
const OWN =
  /^(?:доч(?:ь|ка|ке|ку|кой|ери|ерью|енька|еньке)|сын(?:а|у|ом|очек|ок|ишка|уля)?|сынок|муж(?:а|у|ем)?|жен(?:а|е|у|ой|ы)|подруг(?:а|е|у|ой|и)|подружк(?:а|е|у|ой|и)|друг(?:а|у|ом)?|мам(?:а|е|у|ой|ы)|пап(?:а|е|у|ой|ы)|внук(?:а|у|ом)?|внучк(?:а|е|у|ой|и)|бабушк(?:а|е|у|ой|и)|дедушк(?:а|е|у|ой|и)|собак(?:а|е|у|ой|и)|собачк(?:а|е|у|ой|и)|пес(?:ик)?|пс(?:а|у|ом)|щенок|щенк(?:а|у|ом)|кот(?:а|у|ом|ик)?|кошк(?:а|е|у|ой|и)|именинни(?:к|ца|цу|це|цей|ка|ку)|сестр(?:а|е|у|ой|ы)|сестренк(?:а|е|у|ой|и)|брат(?:а|у|ом)?|тещ(?:а|е|у|ей|и)|племянни(?:к|ца|цу|це|цей|ка|ку)|малыш(?:а|у|ом|ка|ку)?|ребен(?:ок|ка|ку|ком)|невест(?:а|е|у|ой)|жених(?:а|у|ом)?|парень|клиент(?:а|у|ом|ка|ку|ке)?|гост(?:ь|я|ю|ем|ья|ью|ьи)|посетитель(?:ница|ницу)?|daughter|son|husband|wife|friend|friends|girlfriend|boyfriend|mom|mum|mother|dad|father|sister|brother|dog|cat|puppy|baby|kid|grandson|granddaughter|grandma|niece|nephew|fianc[eé]e?|partner|mate|colleague|boss|customer|guest|toddler|pup|labrador|spaniel)$/;
const MINE = /^(?:мо(?:й|я|е|ей|ю|его|ему|им|и|их)|наш(?:а|ей|у|его|ему|им|и|их)?|my|our|his|her|their)$/;
const STAFFISH = /^(?:любим|милая|милый|дорог|добр|прекрасн|замечательн|чудесн|ваш|новеньк|молод)/;
/** What isn't a person: streets, cakes, cafés. */
const THING =
  /^(?:улиц|ул|проспект|площад|кафе|кофейн|магазин|салат|торт|пирожн|шоколад|фильм|книг|песн|станци|метро|бренд|марк|конфет|рулет|вин[оа]$|сыр$|street|st|saint|cafe|café|station|cake|salad|avenue|movie|song|hotel|road|brand|sponge)/;
const GREETING =
  /^(?:уважением|любовью|приветом|ваш|ваша|ваши|yours|best|regards|cheers|love|sincerely|xoxo|xx|signed|подпись|автор)$/;
const THANKS =
  /^(?:спасибо|спс|пасиб|благодар|поклон|респект|привет|хвал|похвал|премию|премируйте|отмет|поощр|респект|лайк|браво|молодец|умница|молодцы|thanks|thank|thankyou|thx|kudos|props|shout|shoutout|compliments|praise|cheers|credit|bravo|appreciate|hats|commend|five)/;
const NAMING = /^(?:имени|зовут|звали|имя|бейдж|бейдже|бейджике|named|called|name|server|badge)$/;
const BY = /^(?:by|from|to|у|от|к|кассир|ask|see|given)$/;
const PAST_F = /(?:[аеиоуыяё]ла|[гкбпзсрх]ла|лась|чла|шла|жла)$/;
const PAST_MANY = /(?:[аиеыу]|ог)ли(?:сь)?$/;
const PAST_M = /(?:[аеиоуыя]л|лся)$|^(?:помог|смог|принес|привез|отнес|спас|подвез|донес|перенес|берег|увлек)$/;
const SERVES =
  /^(?:убирает|варит|готовит|помогает|обслуживает|работает|улыбается|встречает|делает|знает|печет|старается|умеет|помнит|советует)$/;
const PAST_EN =
  /(?:ed)$|^(?:was|is|were|made|took|gave|went|got|did|has|had|brought|found|knew|kept|told|let|put|ran|said|sat|saw|sent|spoke|stood|thought|understood|won|wrote|helps|works|makes|rocks|rules|deserves|really|always|also|who|you|just|at|in|behind|on|and|the|your|never)$/;

export interface Surroundings {
  /** 1: speaks of staff as far as one can see; 0.4: perhaps not; 0: of somebody else. */
  readonly standing: 0 | 0.4 | 1;
  /** Something nearby that says it is a person who served. */
  readonly cue: boolean;
  /** "Вера в людей", "надежда на": a feeling. */
  readonly abstract: boolean;
  readonly gender: Gender | undefined;
  readonly roles: readonly string[];
}

const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);

/** Words of `first`…`last` are the name; what stands around them. */
export function surroundingsOf(tokens: readonly Token[], first: number, last: number): Surroundings {
  const before = keys(wordsAround(tokens, first, -1, 4));
  const after = keys(wordsAround(tokens, last, 1, 4));
  const roles = [...before.slice(0, 2), ...after.slice(0, 3)].flatMap(rolesOf);
  const verbs = [...after.slice(0, 3), ...before.slice(0, 1)];
  const thanked = [...before, ...after].some((word) => THANKS.test(word));
  const acts =
    verbs.some((word) => PAST_F.test(word) || PAST_M.test(word) || PAST_MANY.test(word) || SERVES.test(word)) ||
    PAST_EN.test(after[0] ?? '');
  const named = before.slice(0, 2).some((word) => NAMING.test(word) || BY.test(word) || STAFFISH.test(word));
  const called = isCalled(tokens, first, last);
  return {
    standing: standingOf(
      tokens,
      first,
      last,
      before,
      after,
      before.some((word) => THANKS.test(word)) || roles.length > 0,
    ),
    cue:
      thanked ||
      acts ||
      named ||
      roles.length > 0 ||
      called ||
      /^(?:вы|ты|you|thank|спасибо|вам)$/.test(after[0] ?? ''),
    abstract: roles.length === 0 && /^(?:в|во|на|и|с|к)$/.test(after[0] ?? ''),
    gender: genderAround(before, after),
    roles,
  };
}

/** "Аня, спасибо": a comma on the one side, nothing or a comma on the other. */
function isCalled(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1]?.raw;
  const previous = tokens[first - 1];
  const open = !previous || previous.kind === 'stop' || previous.raw === ',';
  return (
    open &&
    (next === ',' || next === '!') &&
    tokens
      .slice(last + 1, last + 6)
      .some(({ key }) => /^(?:вы|ты|вам|тебе|вас|тебя|you|спасибо|thank|thanks|your|ваш|твой)/.test(key))
  );
}

function standingOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  before: readonly string[],
  after: readonly string[],
  staff: boolean,
): 0 | 0.4 | 1 {
  const [one = '', two = ''] = before;
  if (tokens[first]!.quoted && !staff) return 0;
  if (/^(?:вместо|чем|кроме|не|без|than|not)$/.test(one) || (one === 'of' && two === 'instead')) return 0;
  if (THING.test(one)) return 0;
  if (OWN.test(one) || (MINE.test(one) && !staff && !isWork(after))) return 0;
  if (OWN.test(two) && (MINE.test(before[2] ?? '') || !staff)) return 0;
  if (/^(?:мы|нас|нам|я)$/.test(two) && /^(?:с|со)$/.test(one)) return 0;
  if (isOwnName(one, two, before[2] ?? '')) return 0;
  if (tokens[last + 1]?.raw === ',' || tokens[last + 1]?.raw === '(' || /^[—–-]$/.test(tokens[last + 1]?.raw ?? '')) {
    if (MINE.test(after[0] ?? '') && after.slice(1, 3).some((word) => OWN.test(word))) return 0;
    if (OWN.test(after[0] ?? '')) return 0;
  }
  if (isSignature(tokens, first, last)) return 0;
  if (/^(?:для|for)$/.test(one) && !staff) return 0;
  if (
    /^(?:рождения|юбилей|свадьб[аеуы]|именины|поздравляли)$/.test(one) ||
    /^(?:birthday|wedding|anniversary|party)$/.test(after[0] ?? '')
  )
    return 0;
  if (
    /^(?:with|с|со)$/.test(one) &&
    before
      .slice(1, 4)
      .some((word) =>
        /^(?:came|was|were|visited|went|пришл|приш|зашл|ходил|были|была|был|заходил|гулял|обедал|ужинал|сидел|i|we)/.test(
          word,
        ),
      )
  )
    return 0;
  if (
    /^(?:раньше|прежде|бывш|уволил|ушл|жаль|где|куда|used|former|ex)/.test(one) ||
    /^(?:уволил|ушла|ушел|больше|left|quit|used|anymore)/.test(after[0] ?? '')
  )
    return 0.4;
  return 1;
}

/** "Наша Аня на кассе": said by a regular of the staff. */
const isWork = (after: readonly string[]) =>
  after.slice(0, 3).some((word) => rolesOf(word).length > 0 || /^(?:варит|готовит|всегда|обслуж|смен)/.test(word));

const isOwnName = (one: string, two: string, three: string): boolean =>
  (one === 'зовут' && /^(?:меня|нас)$/.test(two)) ||
  (/^(?:меня|я)$/.test(one) && /^(?:зовут|)$/.test(two)) ||
  one === 'я' ||
  (one === 'это' && two === '') ||
  (one === 'is' && two === 'name' && three === 'my') ||
  (one === 'is' && two === 'this') ||
  one === 'im' ||
  (one === 'am' && two === 'i');

/** The last words, after the end of a sentence, a line or a dash, or after "С уважением,". */
function isSignature(tokens: readonly Token[], first: number, last: number): boolean {
  const rest = tokens.slice(last + 1);
  if (rest.length > 3 || rest.some(({ kind }) => kind === 'word')) return false;
  let i = first - 1;
  while (i >= 0 && tokens[i]!.kind === 'mark' && !/[—–-]/.test(tokens[i]!.raw)) i -= 1;
  const previous = tokens[i];
  if (!previous) return false;
  if (GREETING.test(previous.key)) return true;
  return i > 1 && (previous.kind === 'stop' || /[—–-]/.test(previous.raw)) && tokens[first - 1]?.raw !== ':';
}

function genderAround(before: readonly string[], after: readonly string[]): Gender | undefined {
  const near = [...before.slice(0, 2), ...after.slice(0, 1)].map(genderOfRole).find(Boolean);
  if (near) return near;
  for (const word of [...after.slice(0, 3), ...before.slice(0, 1)]) {
    if (PAST_F.test(word) && !/^(?:была|стола|угла|числа|дела|тела|села)$/.test(word)) return 'f';
    if (word === 'была') return 'f';
    if (PAST_M.test(word)) return 'm';
    if (/^(?:she|her|она|ее|ей|hers|herself)$/.test(word)) return 'f';
    if (/^(?:he|his|him|он|его|ему|himself)$/.test(word)) return 'm';
  }
  return undefined;
}
