import { type Candidate, type Person, personOf } from './candidate';
import { type Because, type Hit, mentionsIn } from './mentions';
import { genderOfRole, rolesOf } from './roles';
import { type Token, tokensOf } from './tokens';

export interface MatchQuestion {
  readonly words: string;
  /** What the customer typed into the field that asks for a name or description. */
  readonly named: string;
  /** The people of the place. */
  readonly candidates: readonly Candidate[];
  /** The one person whose badge was scanned. */
  readonly badgeOf?: string | null;
}

export interface Proposal {
  readonly employeeId: string;
  /** 0 to 1, two decimals. */
  readonly confidence: number;
  readonly because: readonly Because[];
}

/**
 * From here on the program writes the name down before the curator has looked, marked as its proposal. Measured on the invented
 * sentences of matching.cases*.json: a praise that goes to the wrong person costs more than one that waits for a curator.
 */
export const CERTAIN_MATCH = 0.8;
/** Less is not worth a curator's glance. */
const FAINT = 0.15;
const SHOWN_MAX = 3;
/** Two people are named: which of them is thanked is for a person to say. */
const SEVERAL = 0.6;
/** Only a role, and nobody else here has it. */
const ROLE_ALONE = 0.55;
const BADGE_SCANNED = 0.75;

const BADGE_WORD =
  /^(?:бейдж(?:ик)?(?:а|у|ем|ом|е)?|табельн(?:ый|ым|ого|ом)|таб|номер(?:а|у|ом|е)?|badge|number|no|№|#|id)$/;

function badgeHits(tokens: readonly Token[], people: readonly Person[], asked: boolean): Hit[] {
  return people.flatMap((person) => {
    const number = person.number
      ?.trim()
      .toLowerCase()
      .replace(/^0+(?=.)/, '');
    if (!number) return [];
    const at = tokens.findIndex(
      (token, i) =>
        token.key.replace(/^0+(?=.)/, '') === number &&
        ((asked && tokens.length <= 3) || tokens.slice(Math.max(0, i - 3), i).some(({ key }) => BADGE_WORD.test(key))),
    );
    return at < 0 ? [] : [{ person, confidence: 0.96, because: [{ kind: 'badge' as const, text: tokens[at]!.raw }] }];
  });
}

/** "The barista": when there is but one, or few. */
function roleHits(tokens: readonly Token[], people: readonly Person[]): Hit[] {
  const said = tokens.flatMap((token, i) => {
    const roles = token.kind === 'word' ? rolesOf(token.key) : [];
    if (!roles.length) return [];
    const gender =
      genderOfRole(token.key) ??
      tokens
        .slice(i + 1, i + 4)
        .map(({ key }) => sexOfVerb(key))
        .find(Boolean);
    return [{ roles, gender, text: token.raw }];
  });
  return said.flatMap(({ roles, gender, text }) => {
    const fit = people.filter(
      (person) =>
        person.roles.some((role) => roles.includes(role)) && !(gender && person.gender && gender !== person.gender),
    );
    if (fit.length > 3) return [];
    return fit.map((person) => ({
      person,
      confidence: ROLE_ALONE / fit.length,
      because: [{ kind: 'role' as const, text }],
    }));
  });
}
const sexOfVerb = (word: string) =>
  /(?:[аеиоуыя]ла|[гп]ла|лась)$/.test(word)
    ? 'f'
    : /(?:[аеиоуыя]л|лся)$|^(?:помог|принес)$/.test(word)
      ? 'm'
      : undefined;

/** Whom the words may be about, most likely first, at most three; nobody when nothing says so. Decides nothing. */
export function matchPeople({ words, named, candidates, badgeOf }: MatchQuestion): Proposal[] {
  const people = candidates.map(personOf);
  const [text, name] = [tokensOf(words), tokensOf(named)];
  const mentions = [...mentionsIn(name, people, true), ...mentionsIn(text, people, false)];
  const badges = [...badgeHits(name, people, true), ...badgeHits(text, people, false)];
  const meant = new Set(
    mentions.flatMap(({ hits }) => hits.filter((hit) => hit.confidence >= 0.3)).map(({ person }) => person.id),
  );
  for (const { person } of badges) meant.add(person.id);
  const strong = mentions.length || badges.length ? [] : [...roleHits(name, people), ...roleHits(text, people)];
  const scanned = people
    .filter(({ id }) => id === badgeOf)
    .map((person) => ({ person, confidence: BADGE_SCANNED, because: [{ kind: 'point' as const, text: '' }] }));
  const best = new Map<string, { confidence: number; because: Because[] }>();
  for (const { person, confidence, because } of [
    ...mentions.flatMap(({ hits }) => hits),
    ...badges,
    ...strong,
    ...scanned,
  ]) {
    const before = best.get(person.id);
    const reasons = [...(before?.because ?? []), ...because];
    best.set(person.id, { confidence: Math.max(before?.confidence ?? 0, confidence), because: unique(reasons) });
  }
  const several = meant.size > 1;
  return [...best]
    .map(([employeeId, { confidence, because }]) => ({
      employeeId,
      confidence: Math.round(100 * (several ? Math.min(confidence, SEVERAL) : confidence)) / 100,
      because: several && meant.has(employeeId) ? [...because, { kind: 'several' as const, text: '' }] : because,
    }))
    .filter(({ confidence }) => confidence >= FAINT)
    .sort((a, b) => b.confidence - a.confidence || (a.employeeId < b.employeeId ? -1 : 1))
    .slice(0, SHOWN_MAX);
}

const unique = (reasons: readonly Because[]): Because[] => [
  ...new Map(reasons.map((reason) => [`${reason.kind}:${reason.text.toLowerCase()}`, reason])).values(),
];

/** The one person of whom the program is sure enough to write the name down; undefined: a person has to say. */
export const certainMatch = (proposals: readonly Proposal[]): Proposal | undefined =>
  proposals[0] && proposals[0].confidence >= CERTAIN_MATCH ? proposals[0] : undefined;
