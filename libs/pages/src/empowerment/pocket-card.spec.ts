import { PDFiumLibrary } from '@hyzyla/pdfium';
import { POCKET_CARD, type PocketCard, pocketCardPdf } from '.';

const MM = 72 / 25.4;
const DPI = 200;
const SCALE = DPI / 72;
const SAFE_MM = 5;
/** Nothing is printed nearer to the bend. */
const FOLD_MM = 4;

const item = (ru: string, en: string, costMinor: number) => ({ ru, en, costMinor });
const CARD: PocketCard = {
  languages: ['ru'],
  company: { ru: 'Кафе «Проба»', en: 'Proba Café' },
  place: { ru: 'Лесная, 7', en: '7 Lesnaya St' },
  currency: 'RUB',
  items: [
    item('Напиток заново', 'The drink made again', 9_000),
    item('Десерт за ожидание', 'A dessert for waiting', 12_000),
    item('Место у окна', 'A seat by the window', 0),
  ],
  limitMinor: 150_000,
  never: ['Состав для аллергиков говорим только по листу'],
  timeZone: 'Europe/Moscow',
  printedAt: new Date('2026-11-10T10:00:00Z'),
};
const unbroken = 'водогрязеторфопарафинолечебница'.repeat(3);
const LONG: Record<string, Partial<PocketCard>> = {
  'as it is': {},
  'fifty items with long names': {
    items: Array.from({ length: 50 }, (_, i) =>
      item(`Нечто длинное в знак извинения, подробно № ${i}`, `Long ${i}`, 1e9),
    ),
  },
  'words longer than a line': {
    company: { ru: unbroken, en: unbroken },
    place: { ru: unbroken, en: unbroken },
    items: [item(unbroken, unbroken, 12_345_600)],
    never: [unbroken, unbroken],
  },
  'thirty rules that never bend': {
    never: Array.from({ length: 30 }, (_, i) => `Правило безопасности номер ${i}, словами`),
  },
};

describe('the pocket card', () => {
  const library = PDFiumLibrary.init();

  async function read(over: Partial<PocketCard>) {
    const chunks: Buffer[] = [];
    for await (const chunk of pocketCardPdf({ ...CARD, ...over })) chunks.push(chunk as Buffer);
    const document = await (await library).loadDocument(Buffer.concat(chunks));
    const [width, height] = [POCKET_CARD.widthMm, POCKET_CARD.heightMm].map((mm) => Math.round(mm * MM * SCALE)) as [
      number,
      number,
    ];
    const pages = [];
    for (const page of document.pages()) {
      // first: what has been rendered is closed
      const text = page.getText().replace(/\s+/g, ' ');
      const { data } = await page.render({ render: 'bitmap', scale: 1, width, height });
      const dark = (x: number, y: number) => data[(y * width + x) * 4]! < 200;
      pages.push({ text, dark });
    }
    document.destroy();
    return { pages, width, height };
  }

  it('tells what may be given, up to which amount, what never bends and the promise', async () => {
    const { pages } = await read({});
    expect(pages.length).toBe(1);
    const { text } = pages[0]!;
    for (const said of [
      'Можно дать сразу',
      'Напиток заново',
      'Десерт за ожидание',
      '1 500 ₽ решайте сами',
      'Этого не обходим никогда',
      'только по листу',
      'Запись читаете вы и ваш руководитель',
      'Лесная, 7',
    ])
      expect(text).toContain(said);
  });

  it('has a page for each language, and says nothing of rules where none is never bent', async () => {
    const { pages } = await read({ languages: ['ru', 'en'], never: [], limitMinor: null });
    expect(pages.length).toBe(2);
    expect(pages[1]!.text).toContain('The drink made again');
    expect(pages[1]!.text).toContain('There is no limit');
    expect(pages[0]!.text).not.toContain('никогда');
  });

  it('says how many it had to leave out', async () => {
    const { text } = (await read(LONG['fifty items with long names']!)).pages[0]!;
    const shown = text.match(/извинения/g)!.length;
    expect(shown).toBeGreaterThan(8);
    expect(text).toContain(`и ещё ${50 - shown} в приложении`);
  });

  it.each(Object.entries(LONG))('keeps off the edges and off the bend: %s', async (_, over) => {
    const { pages, width, height } = await read(over);
    const mm = MM * SCALE;
    const darkIn = (left: number, top: number, right: number, bottom: number) => {
      let count = 0;
      for (let y = Math.ceil(top * mm); y < Math.min(height, bottom * mm); y++)
        for (let x = Math.ceil(left * mm); x < Math.min(width, right * mm); x++) if (pages[0]!.dark(x, y)) count++;
      return count;
    };
    const { widthMm: w, heightMm: h } = POCKET_CARD;
    const half = w / 2;
    expect({
      pages: pages.length,
      left: darkIn(0, 0, SAFE_MM, h),
      right: darkIn(w - SAFE_MM, 0, w, h),
      top: darkIn(0, 0, half - 1, SAFE_MM) + darkIn(half + 1, 0, w, SAFE_MM),
      bottom: darkIn(0, h - SAFE_MM, half - 1, h) + darkIn(half + 1, h - SAFE_MM, w, h),
      bend: darkIn(half - FOLD_MM, 3.5, half + FOLD_MM, h - 3.5),
    }).toEqual({ pages: 1, left: 0, right: 0, top: 0, bottom: 0, bend: 0 });
    expect(darkIn(half, 0, w, h)).toBeGreaterThan(1000);
  });
});
