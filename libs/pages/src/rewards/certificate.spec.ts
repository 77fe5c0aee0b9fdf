import { type Certificate, certificatePdf } from './certificate';

const CERTIFICATE: Certificate = {
  locale: 'ru',
  timeZone: 'Europe/Moscow',
  company: 'Проба',
  award: 'Поступок месяца',
  round: 'октябрь 2026',
  name: 'Анна Петрова',
  role: 'бариста',
  team: null,
  place: null,
  words: 'Гость запоминает человека, который рядом.',
  signer: { name: 'Пётр Белкин', role: 'куратор' },
  announcedAt: new Date('2026-11-10T10:00:00Z'),
};

async function drawn(over: Partial<Certificate>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of certificatePdf({ ...CERTIFICATE, ...over }, { compress: false }))
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)!.length;

describe('a certificate', () => {
  it('is one sheet across, with its font in it', async () => {
    const pdf = await drawn({});
    expect(pages(pdf)).toBe(1);
    expect(pdf).toContain('/MediaBox [0 0 841.89 595.28]');
    expect(pdf).toMatch(/\/FontFile2/);
  });

  it.each<[string, Partial<Certificate>]>([
    ['the longest words', { words: 'Рядом, когда всё идёт не по плану. '.repeat(29).slice(0, 1000) }],
    ['a long name', { name: 'Александра Константинопольская-Рождественская' }],
    [
      'a title in two lines',
      { award: 'За то, что видит раньше других и делает, не дожидаясь просьбы '.repeat(2).slice(0, 120) },
    ],
    [
      'the third place and a long award',
      { place: 3, award: 'За то, что видит раньше других '.repeat(4).slice(0, 120) },
    ],
    ['a team, and nobody to sign', { team: 'Вечерняя смена на Лесной', signer: null }],
    ['no words, and signs without a picture in the font', { words: '', name: 'Анна 🌟 Петрова' }],
  ])('stays one sheet with %s', async (_, over) => expect(pages(await drawn(over))).toBe(1));
});
