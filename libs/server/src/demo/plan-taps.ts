import { instants, later } from './calendar';
import type { Chance } from './chance';
import { worksAt, type PlannedEmployee } from './people';
import { earlier, MET, OPEN_HOURS, type PlannedPraise, POINT_WEIGHTS } from './plan-praise';
import { BEHAVIOURS, PRAISE_POINTS } from './texts';

/** Thanks of two taps: a person and a phrase, no words, and then the questions. */
const TAPS = 170;
const ENGLISH = 0.08;
const ANSWERS_BOTH = 0.82;
/** At the station people queue and show their cards twice: there more is demanded, and less comes of it. */
const DEMANDING = 'vokzal';

function answersOf(chance: Chance, place: string) {
  const hard = place === DEMANDING;
  const [answers, isLess, isMore, first, last] = [
    chance.flip(ANSWERS_BOTH),
    chance.flip(hard ? 0.3 : 0.07),
    chance.flip(0.5),
    chance.flip(0.75),
    chance.flip(0.7),
  ];
  const demanded = chance.weighted(
    ['nothing', 'little', 'much'] as const,
    (one) => ({ nothing: hard ? 3 : 7, little: 3, much: hard ? 2 : 0.3 })[one],
  );
  const recommend = isLess ? chance.int(3, 8) : chance.pick([7, 8, 8, 9, 9, 9, 10, 10, 10, 10]);
  const expectation = isLess ? ('less' as const) : isMore ? ('more' as const) : ('as_much' as const);
  return {
    expectation: answers ? expectation : null,
    demanded: answers ? demanded : null,
    recommend: answers && first ? recommend : null,
    comeAgain: answers && first && last ? recommend >= 5 : null,
  };
}

/** Many customers only tap; with what they answer the balance of expectations and demands can be told. All of it is read. */
export function planTaps(chance: Chance, people: readonly PlannedEmployee[], today: Date): PlannedPraise[] {
  const phrases = BEHAVIOURS.filter((one) => one.customers).map((one) => one.key);
  const points = PRAISE_POINTS.filter((one) => one.key !== 'delivery');
  return instants(chance, today, TAPS, 2, OPEN_HOURS).flatMap((at): PlannedPraise[] => {
    const point = chance.weighted(points, (one) => POINT_WEIGHTS[one.place] ?? 1);
    const team = people.filter(
      (one) =>
        one.place === point.place &&
        worksAt(one, at) &&
        one.shownToCustomers &&
        (MET[point.touchpoint]?.includes(one.work) ?? false),
    );
    if (team.length === 0) return [];
    const { key } = chance.pick(team);
    const decidedAt = earlier(later(at, chance.int(30, 900)), later(today, -20));
    return [
      {
        at,
        praisePoint: point.key,
        place: point.place,
        touchpoint: point.touchpoint,
        locale: chance.flip(ENGLISH) ? 'en' : 'ru',
        words: '',
        phrases: [chance.pick(phrases)],
        who: 'chosen',
        chosen: [key],
        receivers: [key],
        ...answersOf(chance, point.place),
        fate: 'published',
        procedure: null,
        decidedAt,
        hiddenReason: null,
        readAt: earlier(later(decidedAt, chance.int(30, 900)), later(today, -10)),
        reply: null,
        repliedAt: null,
      },
    ];
  });
}
