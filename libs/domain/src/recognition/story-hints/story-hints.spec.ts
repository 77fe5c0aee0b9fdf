import { storyHints } from './hints';
import { FOREIGN, HELD_OUT, type Labelled, LEARNED, LEARNED_LATER } from './labelled-stories.factory';

const TICKS = { situation: 'S', act: 'A', effect: 'E' } as const;
type Tick = keyof typeof TICKS;

function measure(stories: readonly Labelled[], tick: Tick) {
  let [hit, wrong, missed] = [0, 0, 0];
  const errors: string[] = [];
  for (const [names, text] of stories) {
    const isThere = names.includes(TICKS[tick]);
    const found = storyHints(text)[tick];
    if (found && isThere) hit++;
    else if (found) wrong++;
    else if (isThere) missed++;
    if (!!found !== isThere) errors.push(`${found ? `+${found.text}` : '–'} | ${text}`);
  }
  return { precision: hit / (hit + wrong), recall: hit / (hit + missed), errors };
}
const russian = (stories: readonly Labelled[]) => stories.filter(([, text]) => /[а-яё]/i.test(text));
const english = (stories: readonly Labelled[]) => stories.filter(([, text]) => !/[а-яё]/i.test(text));

describe('hints on a story', () => {
  it('are measured on at least 120 sentences', () =>
    expect(LEARNED.length + HELD_OUT.length).toBeGreaterThanOrEqual(120));

  // [precision, recall] that the rules must not fall below
  it.each([
    ['learned, ru', russian([...LEARNED, ...LEARNED_LATER]), 0.9, 0.9],
    ['learned, en', english([...LEARNED, ...LEARNED_LATER]), 0.9, 0.85],
    ['held out, ru', russian(HELD_OUT), 0.8, 0.7],
    ['held out, en', english(HELD_OUT), 0.8, 0.7],
    ['another hand, ru + en', FOREIGN, 0.6, 0.55],
  ])('%s: right and found often enough', (name, stories, precision, recall) => {
    const rows = (Object.keys(TICKS) as Tick[]).map((tick) => ({ tick, ...measure(stories, tick) }));
    const shown = rows.map(({ tick, ...got }) => `${tick} ${got.precision.toFixed(2)}/${got.recall.toFixed(2)}`);
    process.stdout.write(`story hints, ${name} (${stories.length} sentences), precision/recall: ${shown.join(', ')}\n`);
    for (const row of rows) {
      if (process.env['STORY_HINTS']) process.stdout.write(`${row.tick}\n  ${row.errors.join('\n  ')}\n`);
    }
    for (const row of rows) {
      expect(row.precision).toBeGreaterThanOrEqual(precision);
      expect(row.recall).toBeGreaterThanOrEqual(recall);
    }
  });

  it('come with the words they were taken from', () => {
    const text = 'Вчера ты нашла очки гостя, и он успел на поезд';
    const { situation, act, effect, toThem } = storyHints(text);
    expect([situation?.text, act?.text, effect?.text, toThem]).toEqual(['Вчера', 'нашла', 'и он успел', true]);
    for (const found of [situation, act, effect]) expect(text.slice(found!.from, found!.to)).toBe(found!.text);
    expect(storyHints('Борис нашёл очки гостя под столом').toThem).toBe(false);
  });

  it.each([
    'Молодец!',
    'Спасибо за всё',
    'Ты лучшая, спасибо тебе большое',
    'Thanks for everything',
    'Great job today',
  ])('«%s» is praise only', (text) =>
    expect(storyHints(text)).toMatchObject({ praiseOnly: true, situation: null, act: null, effect: null }),
  );

  it('are none where nothing is said, and no praise either', () =>
    expect(storyHints('')).toEqual({
      situation: null,
      act: null,
      effect: null,
      praiseOnly: false,
      short: true,
      toThem: false,
    }));

  it('take the longest story, and nonsense of any length, while one types', () => {
    const story = `${LEARNED.map(([, text]) => text).join('. ')} `.repeat(2).slice(0, 2000);
    storyHints(story);
    for (const text of [story, 'а'.repeat(1_000_000), 'и не '.repeat(100_000), 'had a '.repeat(100_000)]) {
      const began = performance.now();
      storyHints(text);
      expect(performance.now() - began).toBeLessThan(500); // a few milliseconds on an idle machine
    }
  });
});
