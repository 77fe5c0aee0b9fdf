import { daysBefore, instant, instants, later } from './calendar';
import type { Chance } from './chance';
import { persona, worksAt, type PlannedEmployee } from './people';
import { tell } from './story-grammar';
import { PRAISE, PRAISE_POINTS, WORDS, type Locale, type PraiseWho } from './texts';

export type PraiseFate = 'published' | 'waiting' | 'hidden' | 'complaint';

export interface PlannedPraise {
  at: Date;
  praisePoint: string;
  place: string;
  touchpoint: string;
  locale: Locale;
  words: string;
  /** Behaviours that were ticked. */
  phrases: string[];
  /** How the customer pointed at somebody. */
  who: PraiseWho;
  /** Whom the customer chose or named, empty when unknown. */
  chosen: string[];
  /** Whom it was given to in the end. */
  receivers: string[];
  expectation: 'less' | 'as_much' | 'more' | null;
  demanded: 'nothing' | 'little' | 'much' | null;
  recommend: number | null;
  comeAgain: boolean | null;
  fate: PraiseFate;
  /** The rule of ours that a complaint is about. */
  procedure: string | null;
  /** When the curator published, hid or answered it. */
  decidedAt: Date | null;
  hiddenReason: string | null;
  readAt: Date | null;
  reply: string | null;
  repliedAt: Date | null;
}

export const OPEN_HOURS: readonly (readonly [number, number])[] = [
  [480, 600],
  [720, 840],
  [1020, 1200],
];

/** Customers write where they stand and wait: at the till of the station and of Lipovaya above all. */
export const POINT_WEIGHTS: Record<string, number> = {
  lipovaya: 5,
  vokzal: 5,
  universitet: 2,
  ozernaya: 2,
  naberezhnaya: 2,
};

function answers(chance: Chance, who: PraiseWho, touchpoint: string) {
  const sour = who === 'complaint';
  const asked = chance.flip(sour ? 0.8 : 0.62);
  const expectation = !asked
    ? null
    : sour
      ? chance.pick(['less', 'less', 'as_much'] as const)
      : chance.flip(0.58)
        ? 'more'
        : 'as_much';
  // The trouble desk and the delivery demand most of the customer: forms, calls, going down to the entrance.
  const heavy = sour || touchpoint === 'trouble' || touchpoint === 'delivery';
  const demanded =
    !asked || chance.flip(0.15)
      ? null
      : chance.weighted(
          ['nothing', 'little', 'much'] as const,
          (one) => ({ nothing: heavy ? 1 : 6, little: 3, much: heavy ? 3 : 0.4 })[one],
        );
  const recommend =
    !asked || chance.flip(0.3) ? null : sour ? chance.int(1, 6) : chance.pick([7, 8, 8, 9, 9, 10, 10, 10]);
  const comeAgain = recommend === null || chance.flip(0.3) ? null : recommend >= 6;
  return { expectation, demanded, recommend, comeAgain } as const;
}

function fateOf(chance: Chance, who: PraiseWho, text: string, at: Date, today: Date): PraiseFate {
  if (who === 'complaint') return 'complaint';
  if (daysBefore(today, at) < 4 && chance.flip(0.7)) return 'waiting';
  if (who === 'lazy' && text.length < 5 && chance.flip(0.4)) return 'hidden';
  return 'published';
}

/** Where the praise was written: at the praise point of the place and, where there is one, of the touchpoint. */
function pointOf(chance: Chance, touchpoint: string, place: string | null) {
  if (touchpoint === 'delivery') return PRAISE_POINTS.find((one) => one.key === 'delivery');
  const there = PRAISE_POINTS.filter((one) => one.key !== 'delivery' && (place === null || one.place === place));
  const right = there.filter((one) => one.touchpoint === touchpoint);
  return chance.weighted(right.length > 0 ? right : there, (one) => POINT_WEIGHTS[one.place] ?? 1);
}

const UNDECIDED = { fate: 'waiting', decidedAt: null, procedure: null } as const;

/** Customers' praise of four months, oldest first; the latest of it waits for the curator. */
export function planPraise(chance: Chance, people: readonly PlannedEmployee[], today: Date): PlannedPraise[] {
  const texts = chance.shuffled(PRAISE.flatMap(({ texts: all, ...group }) => all.map((text) => ({ ...group, text }))));
  const times = instants(chance, today, texts.length, 3, OPEN_HOURS);
  const plan: PlannedPraise[] = [];
  texts.forEach((item, index) => {
    const at = times[index] ?? today;
    const named = people.find((one) => one.key === item.employee);
    const when = named && !worksAt(named, at) ? later(today, -chance.int(1500, 9000)) : at;
    const point = pointOf(chance, item.touchpoint, named && named.circle === 'cafe' ? named.place : null);
    if (!point) return;
    const team = people.filter(
      (one) => one.place === point.place && worksAt(one, when) && one.shownToCustomers && one.work !== 'manager',
    );
    const anybody = team.filter((one) => couldBe(one, item.touchpoint, item.text));
    const served = named ?? chance.pick(anybody);
    const chosen =
      item.who === 'named' || item.who === 'chosen' || (item.who === 'lazy' && chance.flip(0.7)) ? [served.key] : [];
    const fate = fateOf(chance, item.who, item.text, when, today);
    const decidedAt = fate === 'waiting' ? null : earlier(later(when, chance.int(40, 1300)), later(today, -20));
    const receivers =
      fate !== 'published' ? [] : item.who === 'team' ? chance.some(anybody, 4).map((one) => one.key) : [served.key];
    const readAt =
      fate === 'published' && decidedAt && chance.flip(0.85)
        ? earlier(later(decidedAt, chance.int(30, 900)), later(today, -10))
        : null;
    const answered = readAt !== null && item.who !== 'lazy' && chance.flip(0.45);
    plan.push({
      at: when,
      praisePoint: point.key,
      place: point.place,
      touchpoint: item.touchpoint,
      locale: item.locale,
      words: tell(item.text, served, served, false),
      phrases: item.phrases,
      who: item.who,
      chosen,
      receivers,
      ...answers(chance, item.who, item.touchpoint),
      fate,
      procedure: item.procedure ?? null,
      decidedAt,
      hiddenReason: fate === 'hidden' ? 'Ни слова о поступке' : null,
      readAt,
      reply: answered ? chance.pick(item.locale === 'en' ? WORDS.repliesEn : WORDS.repliesRu) : null,
      repliedAt: answered && readAt ? earlier(later(readAt, chance.int(2, 90)), later(today, -5)) : null,
    });
  });
  plan.sort((a, b) => a.at.getTime() - b.at.getTime());
  // the latest complaint came through the page for thanks, and nobody has looked at it
  const mistaken = plan.findLast((one) => one.fate === 'complaint');
  if (mistaken) Object.assign(mistaken, { at: later(today, -35), ...UNDECIDED });
  // whoever becomes the barista finds words of a customer that are still to be read
  const unread = plan.findLast((one) => one.fate === 'published' && one.receivers.includes(persona('employee')));
  const yesterday = { at: instant(today, 1, 740), decidedAt: instant(today, 1, 850) };
  if (unread) Object.assign(unread, { ...yesterday, readAt: null, reply: null, repliedAt: null });
  return plan.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Whom customers meet at a touchpoint. */
export const MET: Record<string, string[]> = {
  order: ['barista', 'cashier', 'lead'],
  drink: ['barista'],
  counter: ['barista', 'cashier'],
  hall: ['barista', 'hall', 'lead'],
  farewell: ['barista', 'hall'],
  trouble: ['barista', 'cashier', 'lead'],
};

/** Whether the words may be about this person. */
function couldBe(person: PlannedEmployee, touchpoint: string, words: string): boolean {
  if (touchpoint === 'delivery') return person.key === 'isaev';
  if (/молодой человек|парень/i.test(words) && person.gender === 'f') return false;
  if (/девушка/i.test(words) && person.gender === 'm') return false;
  return MET[touchpoint]?.includes(person.work) ?? true;
}

export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
