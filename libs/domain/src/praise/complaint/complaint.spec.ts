import { CASES_FOR_DEVELOPMENT } from './cases-for-development.factory';
import { CASES_HELD_OUT } from './cases-held-out.factory';
import type { Case } from './cases.factory';
import { guessComplaint, LIKELY_COMPLAINT } from './guess';

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;

function measure(cases: readonly Case[]) {
  const said = cases.map((each) => ({ ...each, guessed: guessComplaint(each).score >= LIKELY_COMPLAINT }));
  const right = said.filter(({ guessed, isComplaint }) => guessed && isComplaint).length;
  const precision = share(right, said.filter(({ guessed }) => guessed).length);
  const recall = share(right, said.filter(({ isComplaint }) => isComplaint).length);
  return { texts: cases.length, precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

describe('a complaint among praise', () => {
  it.each([
    ['the texts it was tuned on', CASES_FOR_DEVELOPMENT, { precision: 0.95, recall: 0.96, f1: 0.96 }],
    ['texts never looked at', CASES_HELD_OUT, { precision: 0.83, recall: 0.84, f1: 0.84 }],
  ])('is guessed in %s', (name, cases, floors) => {
    const measured = measure(cases);
    console.info(`complaint, ${name}: ${JSON.stringify(measured)}`);
    for (const [figure, floor] of Object.entries(floors))
      expect(measured[figure as keyof typeof floors]).toBeGreaterThanOrEqual(floor);
  });

  it('is explained by what was said, the heaviest first', () => {
    const { score, because } = guessComplaint({ words: 'Кассир нахамила, кофе холодный', recommend: 1 });
    expect(score).toBeGreaterThan(0.9);
    expect(because.slice(0, 2)).toEqual([
      { kind: 'word', text: 'нахамила' },
      { kind: 'recommend', text: '1' },
    ]);
  });

  it.each([
    ['not bad', 'bad'],
    ['Не жалуюсь', 'Жалуюсь'],
    ['Not rude', 'Rude'],
    ['Холодно, но очень вкусно', 'Вкусно, но очень холодно'],
  ])('%p is less of one than %p', (praise, complaint) =>
    expect(guessComplaint({ words: praise }).score).toBeLessThan(guessComplaint({ words: complaint }).score),
  );

  it('is moved by the answers after the words', () => {
    const words = 'Обедали вдвоём';
    const plain = guessComplaint({ words }).score;
    expect(guessComplaint({ words, expected: -1 }).score).toBeGreaterThan(plain);
    expect(guessComplaint({ words, recommend: 10 }).score).toBeLessThan(plain);
    expect(guessComplaint({ words: '' }).score).toBeLessThan(LIKELY_COMPLAINT);
  });
});
