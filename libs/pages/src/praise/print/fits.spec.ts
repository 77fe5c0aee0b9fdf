import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PRINT_KINDS, PRINT_LANGUAGES, PRINT_SHEET, type PrintOptions } from '@zasluga/domain';
import { type PrintedPoint, printPdf } from '../index';

const MM = 72 / 25.4;
const DPI = 150;
const QUIET_MODULES = 4;

const words = (over: Partial<PrintedPoint> = {}): PrintedPoint => ({
  base: 'https://spsb.ru',
  code: 'AB7K9QX',
  company: { ru: 'Кафе «Полдень»', en: 'Polden Café' },
  where: { ru: 'Лесная, 7 · касса', en: '7 Lesnaya St · till' },
  person: { firstName: 'Анна', role: 'Бариста' },
  ...over,
});
const unbroken = 'водогрязеторфопарафинолечебница'.repeat(3);
const LONG: Record<string, PrintedPoint> = {
  'short words': words(),
  'long words': words({
    base: 'https://blagodarnost.elektrosvetotekhnicheskaya.example.ru',
    company: {
      ru: 'Общество с ограниченной ответственностью «Электросветотехническая Водогрязеторфопарафинолечебница»',
      en: 'Elektrosvetotekhnicheskaya Vodogryazetorfoparafinolechebnitsa Limited',
    },
    where: {
      ru: 'Достопримечательнейшая улица, 1234 · касса рентгеноэлектрокардиографического отделения',
      en: '1234 Dostoprimechatelneyshaya Street · till of the roentgenoelectrocardiographic department',
    },
    person: { firstName: 'Абдурахмангаджи', role: 'Старший администратор-делопроизводитель' },
  }),
  'words longer than a line, and too many of them': words({
    company: { ru: unbroken, en: unbroken },
    where: { ru: `${unbroken} `.repeat(5), en: `${unbroken} `.repeat(6) },
    person: { firstName: unbroken, role: `${unbroken} ${unbroken}` },
  }),
};
/** Nothing is printed nearer to the cut edge. Millimetres. */
const safeOf = (kind: string) => (kind === 'receipt80' ? 4 : 5);

describe('words on paper', () => {
  const library = PDFiumLibrary.init();
  const options: PrintOptions = {
    kind: 'poster',
    sheet: false,
    languages: 'ru',
    colour: 'black',
    marks: false,
    copies: 1,
  };

  /** The first page, grey values; its symbols in dots. */
  async function seen(point: PrintedPoint, over: Partial<PrintOptions>) {
    const { pdf, pages, symbols } = await printPdf([point], { ...options, ...over });
    const document = await (await library).loadDocument(pdf);
    const scale = DPI / 72;
    const [width, height] = [Math.round(pages[0]!.width * scale), Math.round(pages[0]!.height * scale)];
    const { data } = await document.getPage(0).render({ render: 'bitmap', scale: 1, width, height });
    document.destroy();
    return { width, height, pages, symbols, scale, dark: (x: number, y: number) => data[(y * width + x) * 4]! < 200 };
  }
  const darkIn = (
    { dark }: { dark: (x: number, y: number) => boolean },
    [left, top, right, bottom]: readonly [number, number, number, number],
  ) => {
    let count = 0;
    for (let y = Math.ceil(top); y < Math.floor(bottom); y++)
      for (let x = Math.ceil(left); x < Math.floor(right); x++) if (dark(x, y)) count++;
    return count;
  };

  describe.each(Object.entries(LONG))('%s', (_, point) => {
    it.each(PRINT_KINDS)('keep off the edge and off the symbol: %s', async (kind) => {
      for (const languages of PRINT_LANGUAGES) {
        const page = await seen(point, { kind, languages });
        const safe = safeOf(kind) * MM * page.scale;
        const { width, height } = page;
        const edges = [
          darkIn(page, [0, 0, width, safe - 1]),
          darkIn(page, [0, height - safe + 1, width, height]),
          darkIn(page, [0, 0, safe - 1, height]),
          darkIn(page, [width - safe + 1, 0, width, height]),
        ];
        expect({ languages, edges }).toEqual({ languages, edges: [0, 0, 0, 0] });
        const [symbol] = page.symbols;
        const side = symbol!.side * page.scale;
        const [left, top] = [symbol!.left * page.scale, symbol!.top * page.scale];
        const modules = kind.startsWith('receipt') ? side / (0.75 * MM * page.scale) : 25 + 2 * QUIET_MODULES;
        const quiet = (side / modules) * QUIET_MODULES * (point.base.length > 20 ? 0.7 : 1); // more modules, each smaller
        const zone = [
          darkIn(page, [left, top, left + side, top + quiet - 1]),
          darkIn(page, [left, top + side - quiet + 1, left + side, top + side]),
          darkIn(page, [left, top, left + quiet - 1, top + side]),
          darkIn(page, [left + side - quiet + 1, top, left + side, top + side]),
        ];
        expect({ languages, zone }).toEqual({ languages, zone: [0, 0, 0, 0] });
      }
    });

    it.each(Object.keys(PRINT_SHEET) as (keyof typeof PRINT_SHEET)[])(
      'stay in their place on a sheet: %s',
      async (kind) => {
        const page = await seen(point, { kind, sheet: true, languages: 'ru_en' });
        // one piece at the top left: what it says ends before the next would begin
        const [right, bottom] = kind === 'card' ? [105, 148.5] : [16.4 + 85.6, 13.5 + 54];
        const past = (edge: number) => (edge - safeOf(kind)) * MM * page.scale;
        expect(darkIn(page, [past(right) + 1, 0, page.width, page.height])).toBe(0);
        expect(darkIn(page, [0, past(bottom) + 1, page.width, page.height])).toBe(0);
      },
    );
  });

  it('would be noticed beyond the edge: the frame does see ink', async () => {
    const page = await seen(LONG['short words']!, {});
    expect(darkIn(page, [0, 0, page.width, page.height])).toBeGreaterThan(10_000);
    expect(darkIn(page, [0, 0, page.width, page.symbols[0]!.top * page.scale])).toBeGreaterThan(1000);
  });
});
