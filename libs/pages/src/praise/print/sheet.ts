import PDFDocument from 'pdfkit';
import type { PrintOptions } from '@zasluga/domain';
import { translator } from '@zasluga/locale';
import { A4, MM } from '../../paper';
import { inksOf } from './ink';
import { BLEED, CARRIERS, impositionOf, perPage } from './kinds';
import { drawMarks, SLUG } from './marks';
import { drawPiece, stripHeight } from './piece';
import type { Pdf } from './stack';
import type { DrawnSymbol } from './symbol';
import { localesOf, type PrintedPoint } from './words';

/** A file for the printer, and where its symbols stand: whoever offers it reads them first. */
export interface PrintFile {
  readonly pdf: Buffer;
  /** What is seen of each page. Points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly symbols: readonly DrawnSymbol[];
}

interface Page {
  /** Of the paper, after cutting. Points. */
  readonly width: number;
  readonly height: number;
  /** Around the cut edge on each side: bleed, and marks where asked for. Points. */
  readonly around: number;
  /** Cut edges of the pieces, from the top left of the cut page. Points. */
  readonly pieces: readonly { left: number; top: number; width: number; height: number }[];
}

function pageOf(pdf: Pdf, first: PrintedPoint, options: PrintOptions): Page {
  const carrier = CARRIERS[options.kind];
  const width = carrier.width * MM;
  if (carrier.height === null) {
    const height = stripHeight(pdf, first, options);
    return { width, height, around: 0, pieces: [{ left: 0, top: 0, width, height }] };
  }
  const height = carrier.height * MM;
  const sheet = impositionOf(options);
  if (!sheet) {
    const around = (BLEED + (options.marks ? SLUG : 0)) * MM;
    return { width, height, around, pieces: [{ left: 0, top: 0, width, height }] };
  }
  const gap = sheet.gap * MM;
  const left = (A4.width - sheet.columns * width - (sheet.columns - 1) * gap) / 2;
  const top = (A4.height - sheet.rows * height) / 2;
  const pieces = Array.from({ length: sheet.rows * sheet.columns }, (_, i) => ({
    left: left + (i % sheet.columns) * (width + gap),
    top: top + Math.floor(i / sheet.columns) * height,
    width,
    height,
  }));
  return { ...A4, around: 0, pieces };
}

/** Where the press cuts and how far the ink goes on, in the file itself: whoever prints at the office sees the cut page only. */
function addPage(pdf: Pdf, page: Page, marks: boolean): { x: number; y: number } {
  const { width, height, around } = page;
  pdf.addPage({ size: [width + 2 * around, height + 2 * around], margin: 0 });
  const bleed = Math.min(BLEED * MM, around);
  const box = (inset: number) => [inset, inset, width + 2 * around - inset, height + 2 * around - inset];
  const data = pdf.page.dictionary.data as Record<string, unknown>;
  data['TrimBox'] = box(around);
  data['BleedBox'] = box(around - bleed);
  if (!marks && around) data['CropBox'] = box(around);
  return { x: around, y: around };
}

/** The paper's tint, over the cut edge. On a sheet it runs from the first column's bleed to the last one's. */
function drawGround(pdf: Pdf, page: Page, pieces: Page['pieces'], x: number, y: number, options: PrintOptions): void {
  const { ground } = inksOf(options.colour);
  if (!ground) return;
  const bleed = BLEED * MM;
  for (const { left, top, width, height } of pieces)
    pdf.rect(x + left - bleed, y + top - bleed, width + 2 * bleed, height + 2 * bleed);
  pdf.fill([...ground]);
}

/** After so many pages the process answers others before it goes on drawing. */
const BREATH = 4;

async function drawAll(
  pdf: Pdf,
  points: readonly PrintedPoint[],
  options: PrintOptions,
): Promise<Omit<PrintFile, 'pdf'>> {
  const pages: { width: number; height: number }[] = [];
  const symbols: DrawnSymbol[] = [];
  const pieces = points.flatMap((point) => Array.from({ length: options.copies }, () => point));
  const step = perPage(options);
  for (let i = 0; i < pieces.length; i += step) {
    const page = pageOf(pdf, pieces[i]!, options);
    const here = pieces.slice(i, i + step);
    const { x, y } = addPage(pdf, page, options.marks);
    const seen = options.marks ? 0 : page.around;
    drawGround(pdf, page, page.pieces.slice(0, here.length), x, y, options);
    here.forEach((point, place) => {
      const at = page.pieces[place]!;
      const { symbol, left, top } = drawPiece(pdf, point, options, { ...at, left: x + at.left, top: y + at.top });
      const where = { page: pages.length, left: left - seen, top: top - seen, side: symbol.side };
      symbols.push({ ...where, url: symbol.url, code: point.code });
    });
    if (options.marks && CARRIERS[options.kind].height !== null)
      drawMarks(pdf, { ...page, x, y, used: page.pieces.slice(0, here.length), isSheet: options.sheet });
    pages.push({ width: page.width + 2 * (page.around - seen), height: page.height + 2 * (page.around - seen) });
    if (pages.length % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { pages, symbols };
}

/**
 * One file for all points: a page for each piece, or A4 sheets of several. Vector, the used signs of two fonts inside, CMYK.
 * `compress: false` leaves the drawing readable for tests.
 */
export async function printPdf(
  points: readonly PrintedPoint[],
  options: PrintOptions,
  { compress = true } = {},
): Promise<PrintFile> {
  const locale = localesOf(options.languages)[0]!;
  const { t } = translator(locale);
  const title = [t('praise.poster.title'), ...(points.length === 1 ? [points[0]!.where[locale]] : [])].join(': ');
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    compress,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: 'Zasluga' },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
  const drawn = await drawAll(pdf, points, options);
  pdf.end();
  return { pdf: await whole, ...drawn };
}
