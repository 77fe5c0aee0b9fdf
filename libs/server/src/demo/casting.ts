import { daysBefore } from './calendar';
import type { Chance } from './chance';
import { worksAt, type PlannedEmployee } from './people';
import { HABITS, STORIES, type Locale, type Setting } from './texts';

export interface Item {
  behaviour: string | null;
  setting: Setting;
  touchpoint: string | null;
  receiver: string | null;
  locale: Locale;
  text: string;
}

/** The operations director praises nobody and thanks nobody: the line of managers below him learns from that. */
export const SILENT_LEADER = 'gromov';

/** They thank as they always do, and nobody else. */
const HABITUAL = new Set(HABITS.filter(({ besides }) => !besides).map(({ giver }) => giver));

/** What they thank each other for is planned whole; chance would blur it. */
const PLANNED = new Set(HABITS.flatMap(({ giver, to }) => to.map((one) => `${giver} ${one}`)));
const isPlanned = (giver: PlannedEmployee, receiver: PlannedEmployee) => PLANNED.has(`${giver.key} ${receiver.key}`);

/** The few of the delivery whom anybody ever thanks. */
const SEEN_IN_DELIVERY = new Set(['isaev', 'belousova', 'fattakhova']);

const LAZY_REPEATS = 3;
const WORDLESS = 84;

/** What is tapped without a word: in a café the pace of the day above all, the guest seldom; behind it what one has to do with. */
const TAPPED: Record<PlannedEmployee['circle'], Record<string, number>> = {
  cafe: {
    'pace.queue': 34,
    'team.share': 16,
    'team.cover': 14,
    'pace.sameday': 8,
    'guest.warm': 8,
    'taste.craft': 5,
    'guest.notice': 4,
    'honest.tell': 2,
    'safe.first': 2,
  },
  bakery: { 'team.share': 8, 'taste.craft': 7, 'pace.queue': 8, 'team.cover': 6, 'thrift.save': 2, 'safe.first': 1 },
  services: { 'pace.sameday': 8, 'team.share': 8, 'team.cover': 3, 'honest.tell': 1 },
  office: { 'pace.sameday': 6, 'team.share': 8, 'team.cover': 2, 'guest.own': 1 },
  delivery: { 'pace.sameday': 1 },
};

/** The behaviour of a thanks that names none itself. */
export function tapped(chance: Chance, giver: PlannedEmployee): string {
  return chance.weighted(Object.entries(TAPPED[giver.circle]), ([, weight]) => weight)[0];
}

/** Every story once, the lazy ones a few times, and what is tapped without a word: in random order. */
export function storyItems(chance: Chance): Item[] {
  const found: Item[] = [];
  for (const { texts, ...group } of STORIES) {
    const repeats = group.behaviour === null ? LAZY_REPEATS : 1;
    for (const text of texts) for (let i = 0; i < repeats; i++) found.push({ ...group, text });
  }
  for (let i = 0; i < WORDLESS; i++) {
    found.push({ behaviour: null, setting: 'any', touchpoint: null, receiver: null, locale: 'ru', text: '' });
  }
  return chance.shuffled(found);
}

/** Who may be the receiver of a story told in this setting by this giver. */
function fits(item: Item, giver: PlannedEmployee, receiver: PlannedEmployee): boolean {
  if (
    giver.key === receiver.key ||
    isPlanned(giver, receiver) ||
    (item.receiver !== null && item.receiver !== receiver.work)
  )
    return false;
  const sameUnit = giver.unit === receiver.unit;
  const downward = receiver.manager === giver.key;
  switch (item.setting) {
    case 'cafe':
      return sameUnit && giver.circle === 'cafe' && receiver.work !== 'manager' && giver.work !== 'manager';
    case 'cross':
      return !sameUnit && giver.circle === 'cafe' && receiver.circle === 'cafe' && receiver.work !== 'manager';
    case 'bakery':
      return giver.circle === 'bakery' && receiver.circle === 'bakery';
    case 'toBakery':
      return giver.circle === 'cafe' && giver.work === 'lead' && receiver.circle === 'bakery';
    case 'toServices':
      return giver.circle === 'cafe' && receiver.circle === 'services';
    case 'toDelivery':
      return giver.circle === 'cafe' && SEEN_IN_DELIVERY.has(receiver.key);
    case 'services':
      return giver.circle === 'services' && receiver.circle === 'services';
    case 'office':
      return giver.circle === 'office' && receiver.circle === 'office' && receiver.key !== 'sokolova';
    case 'up':
      return giver.manager === receiver.key && receiver.hasReports && receiver.key !== SILENT_LEADER;
    case 'down':
      return downward && giver.circle !== 'bakery' && receiver.circle === 'cafe';
    case 'any':
      return (
        sameUnit &&
        giver.circle !== 'delivery' &&
        !(item.text === '' && receiver.hasReports && giver.manager === receiver.key)
      );
  }
}

/** Each person's readiness to thank and the day since when: more and more people take part. */
export interface Temper {
  readiness: number;
  fromDaysAgo: number;
  /** How easily others notice what this person does. */
  visibility: number;
}

export function tempers(chance: Chance, people: readonly PlannedEmployee[]): Map<string, Temper> {
  return new Map(
    people.map((person) => {
      const never =
        HABITUAL.has(person.key) || person.key === SILENT_LEADER || person.circle === 'delivery' || chance.flip(0.16);
      const leads = person.hasReports ? 1.6 : 1;
      const readiness = never ? 0 : (0.3 + chance.next() ** 2 * 2.4) * leads;
      const fromDaysAgo = chance.flip(0.4) ? 200 : chance.int(5, 120);
      return [person.key, { readiness, fromDaysAgo, visibility: 0.3 + chance.next() ** 2 * 2 }] as const;
    }),
  )
    .set('sokolova', { readiness: 14, fromDaysAgo: 200, visibility: 0.6 })
    .set('melnikova', { readiness: 4, fromDaysAgo: 200, visibility: 1.5 })
    .set('karimova', { readiness: 3, fromDaysAgo: 200, visibility: 1.5 })
    .set('belova', { readiness: 2.5, fromDaysAgo: 200, visibility: 2.4 });
}

/** Chooses who tells a story to whom at that moment, or nothing when nobody there could. */
export function cast(
  chance: Chance,
  people: readonly PlannedEmployee[],
  temper: Map<string, Temper>,
  item: Item,
  at: Date,
  today: Date,
) {
  const here = people.filter((one) => worksAt(one, at));
  const givers = here.filter((one) => {
    const mood = temper.get(one.key);
    const english = one.locale === 'en';
    return (
      mood &&
      mood.readiness > 0 &&
      (english === (item.locale === 'en') || item.text === '') &&
      mood.fromDaysAgo >= daysBefore(today, at)
    );
  });
  const able = givers.filter((one) => here.some((other) => fits(item, one, other)));
  if (able.length === 0) return null;
  const giver = chance.weighted(able, (one) => temper.get(one.key)?.readiness ?? 0);
  const receiver = chance.weighted(
    here.filter((one) => fits(item, giver, one)),
    (one) => temper.get(one.key)?.visibility ?? 1,
  );
  const beside = here.filter(
    (one) => one.key !== giver.key && one.key !== receiver.key && one.unit === receiver.unit && !one.hasReports,
  );
  const several =
    item.text === '' && receiver.circle === 'cafe' && chance.flip(0.2) ? chance.some(beside, chance.int(1, 2)) : [];
  return { giver, receivers: [receiver, ...several.filter((one) => !isPlanned(giver, one))] };
}
