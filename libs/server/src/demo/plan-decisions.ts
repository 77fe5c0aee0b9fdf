import { daysBefore, instant, instants, later } from './calendar';
import { SILENT_LEADER } from './casting';
import type { Chance } from './chance';
import { persona, worksAt, type PlannedEmployee } from './people';
import { DECISIONS, WORDS } from './texts';

export interface PlannedDecision {
  at: Date;
  employee: string;
  need: string;
  did: string;
  procedure: string | null;
  /** Whole minor units of the company's currency. */
  costMinor: number;
  secondsToDecide: number;
  asked: 'nobody' | 'colleague' | 'manager';
  customerLeft: 'delighted' | 'calm' | 'upset';
  /** The manager's answer, never a refusal; null while it is awaited. */
  answer: { by: string; at: Date; verdict: 'backed' | 'better_way'; note: string } | null;
}

export const HOURS: readonly (readonly [number, number])[] = [
  [560, 680],
  [780, 880],
  [1080, 1250],
];

/** The embankment's people write nothing down: nobody there dares, or nobody there tells. */
export const SILENT_UNIT = 'naberezhnaya';

/** Where people dare most. */
export const WEIGHTS: Record<string, number> = { vokzal: 3, lipovaya: 3 };

/** How long a unit's manager takes to answer, in hours. */
export const ANSWER_HOURS: Record<string, number> = {
  vokzal: 3,
  lipovaya: 6,
  universitet: 14,
  delivery: 20,
  ozernaya: 44,
};

/** A manager who stands behind the counter does what the eldest of the shift would do. */
export const couldDo = ({ work }: PlannedEmployee, role: string) =>
  work === role || (role === 'lead' && work === 'manager');

/** Decisions on the spot of four months, oldest first; the latest still wait for the manager's answer. */
export function planDecisions(chance: Chance, people: readonly PlannedEmployee[], today: Date): PlannedDecision[] {
  const texts = chance.shuffled(DECISIONS);
  const times = instants(chance, today, texts.length, 4, HOURS);
  const shown = [persona('employee'), persona('manager')];
  const plan = texts.flatMap((text, index): PlannedDecision[] => {
    const at = times[index] ?? today;
    const able = people.filter(
      (one) => one.circle === text.setting && one.unit !== SILENT_UNIT && couldDo(one, text.role) && worksAt(one, at),
    );
    if (able.length === 0) return [];
    const who = chance.weighted(able, (one) => (shown.includes(one.key) ? 9 : (WEIGHTS[one.unit] ?? 1)));
    const head = people.find((one) => one.key === who.manager && one.key !== SILENT_LEADER);
    const answerAt = later(at, (ANSWER_HOURS[who.unit] ?? 10) * 60 * (0.3 + chance.next() * 1.4));
    const recent = daysBefore(today, at) < 3;
    const better = chance.flip(0.18);
    return [
      {
        at,
        employee: who.key,
        need: text.need,
        did: text.did,
        procedure: text.procedure,
        costMinor: text.costRoubles * 100,
        secondsToDecide: text.seconds,
        asked: text.asked,
        customerLeft: text.customerLeft,
        answer:
          head && !recent && answerAt < today
            ? {
                by: head.key,
                at: answerAt,
                verdict: better ? ('better_way' as const) : ('backed' as const),
                note: chance.pick(better ? WORDS.betterWayRu : WORDS.backedRu),
              }
            : null,
      },
    ];
  });
  const waiting = plan.findLast((one) => one.answer?.by === persona('manager'));
  // whoever becomes the manager finds a decision of yesterday that waits for an answer
  if (waiting) Object.assign(waiting, { at: instant(today, 1, 792), answer: null });
  return plan.sort((a, b) => a.at.getTime() - b.at.getTime());
}
