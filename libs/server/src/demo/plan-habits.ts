import { instant, localMonth } from './calendar';
import type { Chance } from './chance';
import type { PlannedEmployee } from './people';
import { type PlannedRecognition, shownWith } from './plan-recognitions';
import { tell } from './story-grammar';
import { HABITS } from './texts';

/** After the evening's rush. */
const MINUTE_OF_DAY = 1275;

/**
 * Thanks of a few people with habits, which the page of fairness is there to see: an evening shift of three that thanks itself alone, a
 * mentor with one apprentice, somebody who hands out what would lapse, somebody who always writes the same, and two who hand their shift over
 * to each other and give points back within days.
 */
export function planHabits(chance: Chance, people: readonly PlannedEmployee[], today: Date): PlannedRecognition[] {
  const person = (key: string) => people.find((one) => one.key === key)!;
  return HABITS.flatMap((habit) => {
    const giver = person(habit.giver);
    const last = lastDayOfMonthBefore(today);
    const days = habit.daysAgo ?? habit.lastDaysOfMonth!.map((before) => last + before);
    return days.map((daysAgo, n) => {
      const receiver = person(habit.to[n % habit.to.length]!);
      return {
        at: instant(today, daysAgo, MINUTE_OF_DAY + 7 * n),
        giver: giver.key,
        receivers: [receiver.key],
        story: tell(habit.texts[n % habit.texts.length]!, giver, receiver, false),
        locale: giver.locale,
        behaviour: habit.behaviour,
        touchpoint: null,
        depth: 'courtesy',
        points: habit.points,
        visibility: 'everyone',
        internalCustomer: false,
        shown: shownWith(chance, habit.behaviour),
        reactions: [],
        comments: [],
      };
    });
  });
}

/** Days since the last day of the month before this one. */
export function lastDayOfMonthBefore(today: Date): number {
  let daysAgo = 1;
  while (localMonth(instant(today, daysAgo, 720)) === localMonth(today)) daysAgo += 1;
  return daysAgo;
}
