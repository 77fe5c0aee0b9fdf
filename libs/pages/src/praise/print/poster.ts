import PDFDocument from 'pdfkit';
import { praiseAddress, praiseUrl } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import { darkRuns, qrSymbol, QUIET_ZONE } from './qr';

export interface Poster {
  /** Origin of the address, such as `https://spsb.ru`. */
  base: string;
  code: string;
  company: { ru: string; en: string };
  where: { ru: string; en: string };
}

const MM = 72 / 25.4; // points of a PDF
const PAGE = { width: 210 * MM, height: 297 * MM };
const MARGIN = 20 * MM;
const WIDTH = PAGE.width - 2 * MARGIN;
const SYMBOL = 90 * MM; // without the quiet zone: scans from 0.9 m
const INK = '#1D1A16';
const INK_2 = '#554E45';
const GREEN = '#0E5A4B';
const AMBER = '#F3B04A';

const font = (weight: string) =>
  require.resolve(`@expo-google-fonts/wix-madefor-text/${weight}/WixMadeforText_${weight}.ttf`);
const REGULAR = font('400Regular');
const BOLD = font('700Bold');

type Pdf = InstanceType<typeof PDFDocument>;

/** Largest size up to `most` points at which the line fits the page's width; below `least` it breaks instead. */
function sizeFor(pdf: Pdf, text: string, most: number, least: number): number {
  const width = pdf.fontSize(most).widthOfString(text);
  return Math.max(least, Math.min(most, (most * WIDTH) / width));
}

/** Russian first, English equal to it in size, weight and colour: the law on consumer information allows no less. */
function headline(pdf: Pdf, top: number): number {
  const lines = (['ru', 'en'] as Locale[]).map((locale) => translator(locale).t('praise.poster.title'));
  pdf.font(BOLD).fillColor(INK);
  const size = Math.min(...lines.map((line) => sizeFor(pdf, line, 40, 24)));
  pdf.fontSize(size);
  lines.forEach((line, place) => pdf.text(line, MARGIN, top + place * size * 1.35, { width: WIDTH, align: 'center' }));
  return top + lines.length * size * 1.35;
}

function symbol(pdf: Pdf, address: string, top: number): number {
  const qr = qrSymbol(address);
  const module = SYMBOL / qr.size;
  const left = (PAGE.width - SYMBOL) / 2;
  const quiet = QUIET_ZONE * module;
  pdf.rect(left - quiet, top, SYMBOL + 2 * quiet, SYMBOL + 2 * quiet).fill('#fff');
  // pure black, without the ink of other plates: prints sharp
  for (const { row, column, length } of darkRuns(qr))
    pdf.rect(left + column * module, top + quiet + row * module, length * module, module);
  pdf.fill([0, 0, 0, 100]);
  return top + SYMBOL + 2 * quiet;
}

function centred(
  pdf: Pdf,
  text: string,
  top: number,
  size: number,
  options: { bold?: boolean; colour?: string } = {},
): number {
  pdf
    .font(options.bold ? BOLD : REGULAR)
    .fillColor(options.colour ?? INK)
    .fontSize(size);
  pdf.text(text, MARGIN, top, { width: WIDTH, align: 'center' });
  return pdf.y;
}

function draw(pdf: Pdf, { base, code, company, where }: Poster): void {
  const ru = translator('ru').t;
  const en = translator('en').t;
  const both = (name: { ru: string; en: string }) => (name.ru === name.en ? name.ru : `${name.ru} · ${name.en}`);
  let y = centred(pdf, both(company), 18 * MM, 18, { bold: true, colour: GREEN });
  pdf.rect((PAGE.width - 24 * MM) / 2, y + 5 * MM, 24 * MM, 1.6 * MM).fill(AMBER);
  y = headline(pdf, y + 14 * MM);
  y = centred(pdf, ru('praise.poster.lead'), y + 3 * MM, 19, { colour: INK_2 });
  y = centred(pdf, en('praise.poster.lead'), y, 19, { colour: INK_2 });
  y = symbol(pdf, praiseUrl(base, code), y + 4 * MM);
  y = centred(pdf, praiseAddress(base, code), y + 1 * MM, 30, { bold: true });
  y = centred(pdf, `${ru('praise.poster.code', { code })} · ${en('praise.poster.code', { code })}`, y + 1 * MM, 14, {
    colour: INK_2,
  });
  y = centred(pdf, ru('praise.poster.how'), y + 7 * MM, 17);
  y = centred(pdf, en('praise.poster.how'), y, 17);
  centred(pdf, where.ru, y + 7 * MM, 16, { bold: true });
  if (where.en !== where.ru) centred(pdf, where.en, pdf.y, 16, { bold: true });
}

/** A4, vector, fonts embedded. `compress: false` leaves the drawing readable for tests. */
export function posterPdf(poster: Poster, { compress = true } = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    compress,
    lang: 'ru',
    displayTitle: true,
    info: { Title: `${translator('ru').t('praise.poster.title')}: ${poster.where.ru}`, Creator: 'Zasluga' },
  });
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    draw(pdf, poster);
    pdf.end();
  });
}
