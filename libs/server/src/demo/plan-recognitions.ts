import { instants, later, localMonth } from './calendar';
import { cast, SILENT_LEADER, storyItems, tapped, tempers } from './casting';
import type { Chance } from './chance';
import { worksAt, type PlannedEmployee } from './people';
import { tell } from './story-grammar';
import { BEHAVIOURS, WORDS, type Depth, type Locale } from './texts';

export type Reaction = 'support' | 'warm' | 'learn' | 'me_too' | 'spot_on';

export interface PlannedComment {
  author: string;
  text: string;
  at: Date;
}

export interface PlannedRecognition {
  at: Date;
  giver: string;
  receivers: string[];
  /** Empty where only the behaviour was tapped. */
  story: string;
  locale: Locale;
  behaviour: string;
  touchpoint: string | null;
  depth: Depth | null;
  /** Points to each receiver. */
  points: number;
  visibility: 'everyone' | 'unit' | 'private';
  /** Given to those who serve the giver inside the company. */
  internalCustomer: boolean;
  /** Behaviours that the picker showed. */
  shown: string[];
  reactions: { by: string; kind: Reaction }[];
  comments: PlannedComment[];
}

/** Points that one person gives away within a month at most, with room below every allowance. */
export const GIVEN_PER_MONTH_MAX = 80;

const HOURS: Record<PlannedEmployee['circle'], readonly (readonly [number, number])[]> = {
  cafe: [
    [690, 740],
    [900, 980],
    [1200, 1320],
  ],
  bakery: [
    [270, 420],
    [240, 330],
  ],
  delivery: [[1140, 1290]],
  services: [
    [600, 720],
    [960, 1080],
  ],
  office: [
    [540, 660],
    [1020, 1140],
  ],
};

const REACTIONS: readonly Reaction[] = ['warm', 'support', 'warm', 'spot_on', 'learn', 'me_too'];
function depthOf(chance: Chance, behaviour: string): Depth | null {
  if (chance.flip(0.12)) return null;
  const usual = BEHAVIOURS.find((one) => one.key === behaviour)?.depth ?? 'courtesy';
  if (usual === 'sacrifice') return chance.flip(0.3) ? 'sacrifice' : chance.flip(0.6) ? 'beyond' : 'courtesy';
  if (usual === 'beyond') return chance.flip(0.7) ? 'beyond' : 'courtesy';
  return chance.flip(0.9) ? 'courtesy' : 'beyond';
}

function pointsOf(chance: Chance, depth: Depth | null): number {
  if (chance.flip(0.22)) return 0;
  if (depth === 'sacrifice') return chance.pick([30, 40, 50]);
  if (depth === 'beyond') return chance.pick([15, 20, 25, 30]);
  return chance.pick([5, 10, 10, 15, 20]);
}

/** The behaviour itself and six others, as the picker mixes them. */
export function shownWith(chance: Chance, behaviour: string): string[] {
  const others = BEHAVIOURS.filter((one) => one.side === 'for' && !one.customers && one.key !== behaviour);
  return chance.shuffled([behaviour, ...chance.some(others, 6).map((one) => one.key)]);
}

function echo(chance: Chance, people: readonly PlannedEmployee[], told: PlannedRecognition, today: Date) {
  const near = people.filter((one) => one.key !== told.giver && worksAt(one, told.at) && one.key !== SILENT_LEADER);
  const receiver = told.receivers[0];
  const unit = people.find((one) => one.key === receiver)?.unit;
  const loved = told.story.length > 150 ? 7 : told.story.length > 60 ? 4 : 2;
  const admirers = new Set<string>();
  for (let left = chance.int(0, loved); left > 0; left--)
    admirers.add(chance.weighted(near, (one) => (one.unit === unit ? 8 : one.key === 'sokolova' ? 12 : 1)).key);
  told.reactions = [...admirers].map((by) => ({ by, kind: chance.pick(REACTIONS) }));
  if (told.story.length < 40 || !chance.flip(0.3)) return;
  for (let left = chance.int(1, 3); left > 0; left--) {
    const answer =
      told.comments.length > 0 && chance.flip(0.5) && !told.comments.some((one) => one.author === receiver);
    const author = answer
      ? near.find((one) => one.key === receiver)
      : chance.weighted(near, (one) => (one.key === receiver ? 0 : one.unit === unit ? 6 : 1));
    if (!author) continue;
    const words = author.locale === 'en' ? WORDS.commentsEn : answer ? WORDS.answersRu : WORDS.commentsRu;
    const at = later(told.comments.at(-1)?.at ?? told.at, chance.int(4, 600));
    const text = chance.pick(words);
    if (at < today && !told.comments.some((one) => one.text === text))
      told.comments.push({ author: author.key, text, at });
  }
}

/** Thanks of four months, oldest first. */
export function planRecognitions(
  chance: Chance,
  people: readonly PlannedEmployee[],
  today: Date,
): PlannedRecognition[] {
  const temper = tempers(chance, people);
  const stories = storyItems(chance);
  const times = instants(chance, today, stories.length, 2.4, [[0, 1]]);
  const given = new Map<string, number>();
  const plan: PlannedRecognition[] = [];
  stories.forEach((item, index) => {
    const day = times[index] ?? today;
    const noon = later(day, 720);
    const chosen = cast(chance, people, temper, item, noon, today);
    if (!chosen) return;
    const { giver, receivers } = chosen;
    const [from, to] = chance.pick(HOURS[giver.circle]);
    let at = later(day, from + chance.next() * (to - from));
    while (at.getTime() > today.getTime() - 3_600_000) at = later(at, -1440);
    if (receivers.some((one) => !worksAt(one, at)) || !worksAt(giver, at)) return;
    const behaviour = item.behaviour ?? tapped(chance, giver);
    const depth = depthOf(chance, behaviour);
    const purse = `${giver.key} ${localMonth(at)}`;
    const spent = given.get(purse) ?? 0;
    const wished =
      giver.circle === 'cafe' && receivers.some((one) => one.key === giver.manager) ? 0 : pointsOf(chance, depth);
    const points = spent + wished * receivers.length <= GIVEN_PER_MONTH_MAX ? wished : 0;
    given.set(purse, spent + points * receivers.length);
    const [first] = receivers;
    const told: PlannedRecognition = {
      at,
      giver: giver.key,
      receivers: receivers.map((one) => one.key),
      story: first ? tell(item.text, giver, first, item.setting === 'up') : item.text,
      locale: item.locale,
      behaviour,
      touchpoint: item.touchpoint,
      depth,
      points,
      visibility: chance.flip(0.9) ? 'everyone' : chance.flip(0.65) ? 'unit' : 'private',
      internalCustomer: item.setting === 'toServices',
      shown: shownWith(chance, behaviour),
      reactions: [],
      comments: [],
    };
    if (told.visibility !== 'private') echo(chance, people, told, today);
    plan.push(told);
  });
  return plan.sort((a, b) => a.at.getTime() - b.at.getTime());
}
