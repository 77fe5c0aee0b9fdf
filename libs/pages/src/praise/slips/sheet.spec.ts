import { type SlipSheet, slipSheetPdf } from './sheet';

const SHEET: SlipSheet = {
  locale: 'ru',
  company: 'Кафе «Полдень»',
  where: 'Лесная, 7 · касса',
  code: 'AB7K9QX',
  phrases: ['Выслушали и поняли', 'Решили вопрос сразу', 'Были добры', 'Больше, чем ждали', 'Просто', 'Быстро'],
};
const A4_POINTS = /\/MediaBox \[0 0 595\.28 841\.89\]/;

const drawn = async (sheet: SlipSheet) => (await slipSheetPdf(sheet, { compress: false })).toString('latin1');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
/** Boxes are drawn as rounded rectangles: each begins its curves once. */
const boxes = (text: string) => count(text, /c\nh\nS|c\nS/g);

describe('the sheet of slips', () => {
  it('is one page of A4 with the fonts in it', async () => {
    const text = await drawn(SHEET);
    expect(text).toMatch(A4_POINTS);
    expect(count(text, /\/Type \/Page\b/g)).toBe(1);
    expect(count(text, /\/FontFile2/g)).toBe(2);
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('has a box for each phrase on each of its four slips', async () => {
    const some = { ...SHEET, phrases: SHEET.phrases.slice(0, 2) };
    expect([boxes(await drawn(SHEET)), boxes(await drawn(some))]).toEqual([4 * 6, 4 * 2]);
  });

  it('keeps to one page whatever the texts are', async () => {
    const long = 'Очень длинное название, какого никто не ожидал увидеть на таком маленьком листке бумаги';
    const text = await drawn({ ...SHEET, company: long, where: long, phrases: SHEET.phrases.map(() => long) });
    expect(count(text, /\/Type \/Page\b/g)).toBe(1);
  });
});
