import jsQR from 'jsqr';
import { PRINT_KINDS, type PrintOptions } from '@zasluga/domain';
import { type PrintedPoint, printPdf, qrSvg } from '../index';

const PIXELS = 6;

/** Black rectangles on white, as a scanner sees them. */
function scan(
  rectangles: readonly (readonly number[])[],
  width: number,
  height: number,
  scale: number,
): string | undefined {
  const w = Math.ceil(width * scale);
  const h = Math.ceil(height * scale);
  const pixels = new Uint8ClampedArray(w * h * 4).fill(255);
  for (const [x = 0, y = 0, dx = 0, dy = 0] of rectangles)
    for (let py = Math.round(y * scale); py < Math.round((y + dy) * scale); py++)
      for (let px = Math.round(x * scale); px < Math.round((x + dx) * scale); px++)
        pixels.fill(0, (py * w + px) * 4, (py * w + px) * 4 + 3);
  return jsQR(pixels, w, h)?.data;
}

describe('the symbol', () => {
  it('is read back from the picture as the address in capitals', () => {
    const svg = qrSvg('HTTPS://SPSB.RU/AB7K9QX', 'QR "<code>"');
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, length]) => [
      Number(x),
      Number(y),
      Number(length),
      1,
    ]);
    expect(side).toBe(25 + 2 * 4);
    expect(Math.min(...runs.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
    expect(scan(runs, side, side, PIXELS)).toBe('HTTPS://SPSB.RU/AB7K9QX');
    expect(svg).not.toContain('<code>');
  });
});

const MM = 72 / 25.4;
const point: PrintedPoint = {
  base: 'http://localhost:3000',
  code: 'AB7K9QX',
  company: { ru: 'Кафе «Полдень»', en: 'Polden Café' },
  where: { ru: 'Лесная, 7 · касса', en: '7 Lesnaya St · till' },
  person: { firstName: 'Анна', role: 'Бариста' },
};
const options: PrintOptions = {
  kind: 'poster',
  sheet: false,
  languages: 'ru_en',
  colour: 'colour',
  marks: false,
  copies: 1,
};
const print = async (over: Partial<PrintOptions> = {}, points = [point]) => {
  const file = await printPdf(points, { ...options, ...over }, { compress: false });
  return { ...file, text: file.pdf.toString('latin1') };
};
const box = (pdf: string, name: string) =>
  new RegExp(`/${name} \\[([^\\]]+)\\]`)
    .exec(pdf)?.[1]
    ?.split(' ')
    .map((side) => Math.round((Number(side) / MM) * 10) / 10);

describe('a printed file', () => {
  it('has a symbol of 90 mm on a poster, of 45 on a card and 24 on a badge, with four modules of white around', async () => {
    for (const [kind, side] of [
      ['poster', 90],
      ['card', 45],
      ['badge', 24],
    ] as const) {
      const { symbols } = await print({ kind });
      expect(symbols).toMatchObject([{ page: 0, url: 'HTTP://LOCALHOST:3000/AB7K9QX' }]);
      expect(symbols[0]!.side / MM).toBeCloseTo((side * (25 + 2 * 4)) / 25, 1);
    }
  });

  it('gives a module six dots of a thermal head, whose edges lie between dots', async () => {
    for (const kind of ['receipt80', 'receipt58'] as const) {
      const [symbol] = (await print({ kind })).symbols;
      const dots = (length: number) => Math.round((length / MM) * 8 * 1e6) / 1e6;
      expect(dots(symbol!.side) / (25 + 2 * 4)).toBeCloseTo(6, 6);
      for (const edge of [symbol!.left, symbol!.top]) expect(dots(edge) % 1).toBeCloseTo(0, 6);
    }
  });

  it('tells the press where to cut and how far the ink goes, and the office prints the cut page', async () => {
    const bare = (await print()).text;
    expect(box(bare, 'MediaBox')).toEqual([0, 0, 216, 303]);
    expect(box(bare, 'BleedBox')).toEqual([0, 0, 216, 303]);
    expect(box(bare, 'TrimBox')).toEqual([3, 3, 213, 300]);
    expect(box(bare, 'CropBox')).toEqual([3, 3, 213, 300]);
    const marked = (await print({ marks: true })).text;
    expect(box(marked, 'MediaBox')).toEqual([0, 0, 230, 317]);
    expect(box(marked, 'BleedBox')).toEqual([7, 7, 223, 310]);
    expect(box(marked, 'TrimBox')).toEqual([10, 10, 220, 307]);
    expect(marked).not.toContain('/CropBox');
    const sheet = (await print({ kind: 'badge', sheet: true })).text;
    expect(box(sheet, 'MediaBox')).toEqual([0, 0, 210, 297]);
  });

  it('embeds subsets of two fonts, once for all its pages', async () => {
    const { text, pages } = await print(
      {},
      Array.from({ length: 3 }, () => point),
    );
    expect(pages).toHaveLength(3);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(3);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(text.match(/\/FontName \/[A-Z]{6}\+/g)).toHaveLength(2);
    expect(text).not.toContain('/Type1');
  });

  it('uses one plate when it is black: no colour is named that is not of K', async () => {
    for (const kind of PRINT_KINDS) {
      const { text } = await print({ kind, colour: 'black', marks: true });
      expect(text).not.toMatch(/\b(rg|RG)$/m);
      const inks = [...text.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ (?:k|K|scn|SCN)$/gm)];
      expect(inks.length).toBeGreaterThan(0);
      expect(inks.filter(([, ...cmy]) => cmy.slice(0, 3).some((part) => Number(part) > 0))).toEqual([]);
    }
  });

  it('lays pieces on sheets: ten badges, four cards, copies side by side', async () => {
    const many = Array.from({ length: 11 }, (_, i) => ({ ...point, code: `AB7K9Q${'23456789ABC'[i]}` }));
    const badges = await print({ kind: 'badge', sheet: true }, many);
    expect(badges.symbols.map(({ page }) => page)).toEqual([...Array<number>(10).fill(0), 1]);
    expect(new Set(badges.symbols.map(({ url }) => url)).size).toBe(11);
    const cards = await print({ kind: 'card', sheet: true, copies: 3 }, many.slice(0, 2));
    expect(cards.symbols.map(({ page, code }) => `${page} ${code}`)).toEqual([
      ...Array<string>(3).fill('0 AB7K9Q2'),
      '0 AB7K9Q3',
      ...Array<string>(2).fill('1 AB7K9Q3'),
    ]);
  });
});
