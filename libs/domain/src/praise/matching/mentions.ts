import { latinKey, toLatin } from '../../company';
import { COMMON_SURNAME, isCommonWord } from './common-words';
import type { Person } from './candidate';
import { looksLikePatronymic } from './declension';
import { isNameForm } from './name-forms';
import { isNearMiss } from './near-miss';
import { type Surroundings, surroundingsOf } from './surroundings';
import { type Token, wordsAround } from './tokens';

/** Why somebody is proposed, in a word that the interface has a sentence for, with the customer's own word. */
export interface Because {
  readonly kind:
    | 'named'
    | 'name'
    | 'similar'
    | 'surname'
    | 'patronymic'
    | 'badge'
    | 'role'
    | 'point'
    | 'namesake'
    | 'several'
    | 'place';
  readonly text: string;
}

export interface Hit {
  readonly person: Person;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: readonly Because[];
}

/** The words of one mention, and whom they may mean. */
export interface Mention {
  readonly hits: readonly Hit[];
}

const CYRILLIC = /[а-я]/;
const SURNAME_LIKE =
  /(?:[оеё]в(?:а|у|ым|е|ой|ых)?|ин(?:а|у|ым|ой)|ск(?:ий|ого|ому|им|ая|ой|ую)|цк(?:ий|ая|ой|ому|ого)|[уеюя]к|енко|ян|швили|дзе|ич)$/;
const TITLE = /^(?:mr|mrs|ms|miss|mister|madam|dr|господин|госпожа|г|гн|гжа)$/;
/** Words that English speakers begin a sentence with when they forget the full stop. */
const NO_SURNAME =
  /^(?:the|thank|thanks|you|your|she|he|they|we|i|it|was|is|and|from|at|in|on|very|so|great|best|my|our|for|with|who|keep|please|what|such|a|an|this|that|really|always|love|amazing|awesome)$/;

/** Names shorter than this have too many neighbours. */
const SHORTEST_FOR_A_NEAR_MISS = 5;

const readingsOf = (token: Token) =>
  CYRILLIC.test(token.key) ? [token.key, toLatin(token.key)] : [latinKey(token.key)];

type Strength = 'own' | 'form' | 'latin' | 'similar';
const WEIGHT: Record<Strength, number> = { own: 1, form: 0.75, latin: 0.7, similar: 0.5 };

function strengthOf(person: Person, token: Token): Strength | undefined {
  const [literal, latin] = readingsOf(token);
  const found = person.first.get(literal!);
  if (found) return found;
  if (latin && person.first.get(latin) === 'own') return 'latin';
  if (token.key.length < SHORTEST_FOR_A_NEAR_MISS || isNameForm(token.key)) return undefined;
  for (const [form, kind] of person.first)
    if (
      kind !== 'latin' &&
      form.length >= SHORTEST_FOR_A_NEAR_MISS &&
      form[0] === literal![0] &&
      isNearMiss(form, literal!)
    )
      return 'similar';
  return undefined;
}

const isSurnameOf = (person: Person, token: Token | undefined) =>
  !!token && token.kind === 'word' && readingsOf(token).some((key) => person.surnames.has(key));
const isPatronymicOf = (person: Person, token: Token | undefined) =>
  !!token && readingsOf(token).some((key) => person.patronymics.has(key));

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Typed into the field that asks for a name. */
  readonly asked: boolean;
}

/** How sure the word alone is a person's name, before anything is known of the person. */
function wordConfidence({ tokens, at, asked }: Place, strength: Strength, around: Surroundings): number {
  const token = tokens[at]!;
  if (asked) return strength === 'similar' ? 0.85 : 0.95;
  const { cue } = around;
  if (strength === 'similar') return cue && token.capital && !token.starts ? 0.84 : cue && token.capital ? 0.8 : 0.55;
  const common = isCommonWord(token.key);
  if (common && isMonth(tokens, at)) return 0;
  if (!token.capital) return common ? (around.roles.length ? 0.6 : 0) : cue ? 0.88 : 0.74;
  if (common && token.starts) return around.cue && !around.abstract ? 0.86 : 0.35;
  if (common) return cue ? 0.9 : 0.72;
  return token.starts && !cue ? 0.85 : 0.92;
}

const isMonth = (tokens: readonly Token[], at: number): boolean =>
  /^(?:may|april|june|summer|autumn|мая|марта|маю|марте)$/.test(tokens[at]!.key) &&
  (tokens[at + 1]?.kind === 'number' ||
    /^(?:in|on|since|this|last|next|of|until|early|late)$/.test(tokens[at - 1]?.key ?? '') ||
    tokens[at - 1]?.kind === 'number');

/** What stands beside the name and speaks of the same or of somebody else: ×. */
function besideName(person: Person, { tokens, at }: Place): { factor: number; because: Because[]; last: number } {
  const [previous, next, afterNext] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const because: Because[] = [];
  let last = at;
  if (next?.kind === 'word' && looksLikePatronymic(next.key)) {
    last += 1;
    if (isPatronymicOf(person, next)) because.push({ kind: 'patronymic', text: next.raw });
    else if (person.patronymics.size) return { factor: 0.15, because, last };
  }
  for (const token of [tokens[last + 1], previous])
    if (isSurnameOf(person, token)) {
      because.push({ kind: 'surname', text: token!.raw });
      return { factor: 1.07, because, last: token === previous ? last : last + 1 };
    }
  if (because.length) return { factor: 1.06, because, last };
  const follower = tokens[last + 1];
  if (follower && isInitial(follower, tokens[last + 2] ?? afterNext)) {
    const fits = [person.lastName, toLatin(person.lastName.toLowerCase())].some(
      (name) => name[0]?.toLowerCase() === follower.key || toLatin(name[0]!.toLowerCase()) === toLatin(follower.key),
    );
    return fits
      ? { factor: 1.03, because: [{ kind: 'surname', text: `${follower.raw}.` }], last: last + 1 }
      : { factor: 0.2, because, last: last + 1 };
  }
  return { factor: otherSurname(follower, previous) ? 0.25 : 1, because, last };
}

const isInitial = (token: Token, next: Token | undefined) =>
  token.kind === 'word' &&
  token.capital &&
  token.raw.length === 1 &&
  token.key !== 'i' &&
  token.key !== 'я' &&
  (!next || next.kind !== 'word');

function otherSurname(next: Token | undefined, previous: Token | undefined): boolean {
  const strange = (token: Token | undefined) =>
    token?.kind === 'word' && token.capital && token.raw.length > 2 && !isNameForm(token.key);
  if (strange(next) && !next!.starts) {
    if (CYRILLIC.test(next!.key)) return SURNAME_LIKE.test(next!.key);
    return !NO_SURNAME.test(next!.key) && next!.raw !== next!.raw.toUpperCase();
  }
  return strange(previous) === true && /(?:ов|ев|ова|ева|ина|ская|ский)$/.test(previous!.key);
}

/** "Спасибо Александру": the dative of a man; of a woman it is "Александре". */
const genderOfCase = ({ tokens, at }: Place) =>
  /[ую]$/.test(tokens[at]!.key) &&
  wordsAround(tokens, at, -1, 2).some(({ key }) => /^(?:спасибо|благодарность|поклон|респект)$/.test(key))
    ? 'm'
    : undefined;

function hitOf(person: Person, place: Place, strength: Strength): Hit | undefined {
  const token = place.tokens[place.at]!;
  const beside = besideName(person, place);
  const around = surroundingsOf(place.tokens, place.at, beside.last);
  if (!place.asked && around.standing === 0) return undefined;
  let confidence = wordConfidence(place, strength, around) * (place.asked ? 1 : around.standing);
  // "Анна Петрова" is a name, whatever letters
  if (beside.because.length && confidence > 0) confidence = Math.max(confidence, 0.9);
  confidence *= beside.factor;
  const gender = around.gender ?? genderOfCase(place);
  if (gender && person.gender && gender !== person.gender) confidence *= 0.25;
  const because: Because[] = [
    { kind: strength === 'similar' ? 'similar' : place.asked ? 'named' : 'name', text: token.raw },
    ...beside.because,
  ];
  if (around.roles.length && person.roles.length) {
    const same = around.roles.some((role) => person.roles.includes(role));
    confidence *= same ? 1.05 : beside.because.length ? 1 : 0.7;
    if (same) because.push({ kind: 'role', text: person.roleTitle });
  }
  return confidence > 0.05 ? { person, confidence: Math.min(confidence, 0.99), because } : undefined;
}

/** Namesakes share what the word gives; whose own name it is outweighs those for whom it is one of many forms. */
function shared(hits: readonly (Hit & { strength: Strength })[]): Hit[] {
  // to the sixth power: a role or a verb that fits one of two and not the other decides between them
  const weightOf = (hit: Hit & { strength: Strength }) => hit.confidence ** 6 * WEIGHT[hit.strength];
  const mass = hits.reduce((sum, hit) => sum + weightOf(hit), 0);
  const best = Math.max(...hits.map(({ confidence }) => confidence));
  return hits.map((hit) => {
    const share = weightOf(hit) / mass;
    const rivals = hits.some((other) => other !== hit && other.confidence > 0.3 * best);
    return {
      person: hit.person,
      confidence: Math.min(hit.confidence, best * share * (share > 0.85 ? 1.1 : 1)),
      because: rivals ? [...hit.because, { kind: 'namesake' as const, text: '' }] : hit.because,
    };
  });
}

function surnameAlone(person: Person, { tokens, at, asked }: Place): Hit | undefined {
  const token = tokens[at]!;
  if (!isSurnameOf(person, token)) return undefined;
  const around = surroundingsOf(tokens, at, at);
  if (!asked && around.standing === 0) return undefined;
  const neighbours = [tokens[at - 1], tokens[at + 1]].filter((t) => t?.kind === 'word');
  const titled = neighbours.some((t) => TITLE.test(t!.key)) || TITLE.test(tokens[at - 2]?.key ?? '');
  let confidence = CYRILLIC.test(token.key) ? 0.91 : 0.6;
  if (titled) confidence = 0.93;
  if (asked) confidence = Math.max(confidence, 0.92);
  else if (!token.capital)
    confidence = isCommonWord(token.key) || COMMON_SURNAME.test(token.key) ? 0 : confidence * 0.9;
  else if (token.starts && (isCommonWord(token.key) || COMMON_SURNAME.test(token.key)) && !around.cue) confidence = 0.2;
  // «Романов мне не надо»: of a word that is no name
  else if (token.starts && !around.cue) confidence *= 0.8;
  // somebody else of that surname: "Пётр Иванов" when Анна works here
  if (neighbours.some((t) => t!.capital && isNameForm(t!.key))) confidence *= 0.15;
  if (around.gender && person.gender && around.gender !== person.gender) confidence *= 0.25;
  confidence *= asked ? 1 : around.standing;
  return confidence > 0.05 ? { person, confidence, because: [{ kind: 'surname', text: token.raw }] } : undefined;
}

/** Every place of the text where somebody of the people may be named. */
export function mentionsIn(tokens: readonly Token[], people: readonly Person[], asked: boolean): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.kind !== 'word') continue;
    const place = { tokens, at, asked };
    const first = people.flatMap((person) => {
      const strength = strengthOf(person, tokens[at]!);
      const hit = strength && hitOf(person, place, strength);
      return hit ? [{ ...hit, strength: strength! }] : [];
    });
    const exact = first.filter(({ strength }) => strength !== 'similar');
    const known = exact.length ? exact : first;
    if (known.length) {
      mentions.push({ hits: shared(known) });
      continue;
    }
    const surnames = people
      .flatMap((person) => surnameAlone(person, place) ?? [])
      .map((hit) => ({ ...hit, strength: 'own' as const }));
    if (surnames.length) mentions.push({ hits: shared(surnames) });
  }
  return mentions;
}
