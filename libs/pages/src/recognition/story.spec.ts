import { type StoryBook, type StoryEntry, storyPdf } from './story';

const entry = (over: Partial<StoryEntry> = {}): StoryEntry => ({
  at: new Date('2026-03-05T12:00:00Z'),
  words: 'Когда сломалась касса, всё посчитано вручную, и никто не ушёл.',
  source: 'colleague',
  from: 'Борис Громов',
  to: ['Анна Белова'],
  isPrivate: false,
  isForUnit: false,
  value: 'Гость',
  depth: 'beyond',
  phrases: ['Доносит сумки'],
  reactions: [{ kind: 'support', count: 2 }],
  ...over,
});
const book = (entries: readonly StoryEntry[], over: Partial<StoryBook> = {}): StoryBook => ({
  locale: 'ru',
  timeZone: 'Europe/Moscow',
  company: 'Полдень',
  name: 'Анна Белова',
  role: 'Бариста',
  period: null,
  madeAt: new Date('2026-11-21T09:00:00Z'),
  parts: [{ kind: 'received', entries, isCut: false }],
  ...over,
});

async function pdfOf(one: StoryBook): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of storyPdf(one, { compress: false }) as unknown as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
const rules = (pdf: string) =>
  [...pdf.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((m) => m.slice(1).map(Number));

describe('the story on paper', () => {
  it('has a cover and its fonts inside; without entries one page says so', async () => {
    const pdf = await pdfOf(book([]));
    expect(pages(pdf)).toBe(2);
    expect(pdf.match(/\/FontFile2 /g)!.length).toBeGreaterThanOrEqual(2);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
  });

  it('grows by pages, and no rule beside words reaches into the foot', async () => {
    const pdf = await pdfOf(book(Array.from({ length: 100 }, () => entry())));
    expect(pages(pdf)).toBeGreaterThan(10);
    const drawn = rules(pdf).slice(1);
    expect(drawn.length).toBe(100);
    const foot = 841.89 - (26 * 72) / 25.4;
    expect(drawn.filter(([, y = 0, , height = 0]) => y + height > foot + 0.5)).toEqual([]);
  });

  it('breaks words longer than a page over pages, losing none', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `слово${i}`).join(' ');
    const pdf = await pdfOf(book([entry({ words })]));
    expect(pages(pdf)).toBeGreaterThanOrEqual(4);
    expect(rules(pdf).length - 1).toBe(pages(pdf) - 1);
    const unbroken = await pdfOf(book([entry({ words: 'ы'.repeat(12_000) })]));
    expect(pages(unbroken)).toBeGreaterThan(3);
  });

  it('draws nothing for pictures that the font has not', async () => {
    const plain = await pdfOf(book([entry({ words: 'Ура' })]));
    const cheerful = await pdfOf(book([entry({ words: 'Ура 🎉👩‍🍳❤️' })]));
    expect(cheerful.length).toBe(plain.length);
  });
});
