import { CASES_FOR_DEVELOPMENT } from './cases-for-development.factory';
import { CASES_HELD_OUT } from './cases-held-out.factory';
import { type Case, TEAMS } from './cases.factory';
import { CERTAIN_MATCH, matchPeople } from './match';

const proposalsFor = ({ team, words, named }: Case) => matchPeople({ words, named, candidates: TEAMS[team]! });
const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;

/** `precision`, `recall`: of what is written down by the program; `first`: the right person leads the proposals. */
function measure(cases: readonly Case[]) {
  let [right, wrong, named, first] = [0, 0, 0, 0];
  for (const { expected, ...rest } of cases) {
    const [best] = proposalsFor({ expected, ...rest });
    const isRight = best?.employeeId === expected;
    if (expected) named += 1;
    if (expected && isRight) first += 1;
    if (!best || best.confidence < CERTAIN_MATCH) continue;
    if (isRight) right += 1;
    else wrong += 1;
  }
  return {
    sentences: cases.length,
    named,
    written: right + wrong,
    precision: share(right, right + wrong),
    recall: share(right, named),
    first: share(first, named),
  };
}

describe('whom a praise is about', () => {
  it.each([
    ['the sentences it was tuned on', CASES_FOR_DEVELOPMENT, { precision: 0.99, recall: 0.97, first: 0.98 }],
    ['sentences never looked at', CASES_HELD_OUT, { precision: 0.97, recall: 0.87, first: 0.96 }],
  ])('is found in %s, and a wrong person hardly ever', (name, cases, floors) => {
    const measured = measure(cases);
    console.info(`matching, ${name}: ${JSON.stringify(measured)}`);
    for (const [figure, floor] of Object.entries(floors))
      expect(measured[figure as keyof typeof floors]).toBeGreaterThanOrEqual(floor);
  });

  it('is told with the reasons, in the words of the customer', () => {
    const [best] = matchPeople({ words: 'Бариста Аня — чудо', named: '', candidates: TEAMS['B']! });
    expect(best).toMatchObject({ employeeId: 'anna1' });
    expect(best!.because).toEqual(
      expect.arrayContaining([
        { kind: 'name', text: 'Аня' },
        { kind: 'role', text: 'Бариста' },
        { kind: 'namesake', text: '' },
      ]),
    );
  });

  it('stays open between two who are named, and between namesakes', () => {
    const both = matchPeople({ words: 'Катя и Илья помогли нам', named: '', candidates: TEAMS['A']! });
    expect(both.map(({ employeeId }) => employeeId).sort()).toEqual(['ilya', 'katya']);
    for (const { confidence, because } of both) {
      expect(confidence).toBeLessThan(CERTAIN_MATCH);
      expect(because).toContainEqual({ kind: 'several', text: '' });
    }
    const namesakes = matchPeople({ words: 'Спасибо Анне!', named: '', candidates: TEAMS['B']! });
    expect(namesakes.map(({ employeeId }) => employeeId)).toEqual(['anna1', 'anna2']);
    expect(namesakes[0]!.confidence).toBeLessThan(CERTAIN_MATCH);
  });

  it('is only proposed when nothing but the role is said', () => {
    const [best, ...rest] = matchPeople({ words: 'The cashier was quick.', named: '', candidates: TEAMS['C']! });
    expect(best).toMatchObject({ employeeId: 'mark', because: [{ kind: 'role', text: 'cashier' }] });
    expect(best!.confidence).toBeLessThan(CERTAIN_MATCH);
    expect(rest).toEqual([]);
  });

  it('is the person whose badge was scanned, if nobody else is named', () => {
    const question = { named: '', candidates: TEAMS['A']!, badgeOf: 'ilya' };
    expect(matchPeople({ ...question, words: 'Всё отлично' })[0]).toMatchObject({
      employeeId: 'ilya',
      confidence: 0.75,
    });
    expect(matchPeople({ ...question, words: 'Спасибо Ольге' })[0]).toMatchObject({ employeeId: 'olga' });
  });

  it('takes no time worth mentioning on a hostile text', () => {
    const words = 'Аня, '.repeat(120);
    const started = performance.now();
    matchPeople({
      words,
      named: 'Ааааааа'.repeat(11),
      candidates: Array.from({ length: 60 }, (_, n) => ({ ...TEAMS['A']![n % 7]!, id: `${n}` })),
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
