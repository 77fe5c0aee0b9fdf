import { cleanNamed, cleanWords, type Locale, type PraiseGiven, type PraiseWho } from '@zasluga/domain';
import { isUuid } from '@zasluga/kernel';
import { isLocale } from '@zasluga/locale';
import { personLine, type PraisePerson, type PraiseSeal, type PraiseTyped } from '@zasluga/pages';
import { newPraiseKey, praiseKeyOf } from '../praise.keys';
import type { PagePeople } from './praise-page.queries';

/** A posted form, read leniently: whatever it holds, there is something to show again. */
export interface PraiseForm {
  readonly seal: PraiseSeal;
  readonly typed: PraiseTyped;
  readonly locale: Locale | undefined;
  /** The other language was asked for, or the form to change what was sent: show it again, store nothing. */
  readonly showIn: Locale | undefined;
  readonly trapFilled: boolean;
  readonly seconds: number | undefined;
}

const DAY_S = 24 * 60 * 60;
const localeOf = (text: string | null): Locale | undefined => (isLocale(text) ? text : undefined);

export const newSeal = (now: Date): PraiseSeal => ({ key: newPraiseKey(), openedAt: now.getTime() });

export function readForm(body: URLSearchParams, now: Date): PraiseForm {
  const openedAt = Number(body.get('t'));
  const seconds = (now.getTime() - openedAt) / 1000;
  const timed = Number.isSafeInteger(openedAt) && openedAt > 0 && seconds >= 0 && seconds < 7 * DAY_S;
  return {
    seal: { key: praiseKeyOf(body.get('k')), openedAt: timed ? openedAt : now.getTime() },
    typed: {
      who: (body.get('who') ?? '').slice(0, 36),
      behaviourIds: [...new Set(body.getAll('b').filter(isUuid))].slice(0, 50),
      named: cleanNamed(body.get('named')),
      words: cleanWords(body.get('m')),
    },
    locale: localeOf(body.get('lang')),
    showIn: localeOf(body.get('to')),
    trapFilled: !!body.get('website'),
    seconds: timed ? seconds : undefined,
  };
}

/** Who stands on the page, else the one who was picked from the list under the text field. */
function personOf({ who, named }: PraiseTyped, { people, others }: PagePeople): PraisePerson | undefined {
  const chosen = people.find(({ id }) => id === who);
  if (chosen || who === 'team') return chosen;
  const picked = others.filter((other) => personLine(other) === named);
  return picked.length === 1 ? picked[0] : undefined;
}

/** The choices that the page did offer; others are let go of, the words stay. */
export function givenOf(
  typed: PraiseTyped,
  people: PagePeople,
  phrases: readonly { id: string }[],
): PraiseGiven & { employeeId: string | undefined } {
  const { who, behaviourIds, named, words } = typed;
  const person = personOf(typed, people);
  const kind: PraiseWho | undefined = person ? 'employee' : who === 'team' || who === 'unknown' ? who : undefined;
  const offered = new Set(phrases.map(({ id }) => id));
  return {
    who: kind,
    employeeId: person?.id,
    behaviourIds: behaviourIds.filter((id) => offered.has(id)),
    named,
    words,
  };
}
