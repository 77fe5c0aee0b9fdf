import PDFDocument from 'pdfkit';
import { type Locale, translator } from '@zasluga/locale';
import { A4, BOLD, drawable, MM, REGULAR } from '../../paper';

export interface SlipSheet {
  locale: Locale;
  company: string;
  /** "Лесная, 7 · касса" */
  where: string;
  code: string;
  /** In the order of the page; numbered, so that whoever enters the slip presses the number. */
  phrases: readonly string[];
}

const SLIP = { width: A4.width / 2, height: A4.height / 2 };
const MARGIN = 9 * MM;
const EDGE = 7 * MM; // above and below: printers leave no less white
const WIDTH = SLIP.width - 2 * MARGIN;
const BOX = 4.4 * MM;
const LINE = 7.5 * MM; // room for handwriting
const INK = '#1D1A16';
const INK_2 = '#554E45';
const GREEN = '#0E5A4B';
const AMBER = '#F3B04A';
const RULE = '#8A8074';

type Pdf = InstanceType<typeof PDFDocument>;

/** Dashed, in the middle of the sheet: where it is cut. */
function cuts(pdf: Pdf): void {
  pdf.lineWidth(0.4).strokeColor(RULE).dash(2, { space: 3 });
  pdf.moveTo(SLIP.width, 0).lineTo(SLIP.width, A4.height).stroke();
  pdf.moveTo(0, SLIP.height).lineTo(A4.width, SLIP.height).stroke();
  pdf.undash();
}

function rule(pdf: Pdf, left: number, right: number, y: number): void {
  pdf.lineWidth(0.5).strokeColor(RULE).moveTo(left, y).lineTo(right, y).stroke();
}

function phrase(pdf: Pdf, text: string, number: number, left: number, y: number): number {
  const box = left + 4 * MM;
  const words = box + BOX + 2.5 * MM;
  pdf
    .font(REGULAR)
    .fontSize(8)
    .fillColor(INK_2)
    .text(String(number), left, y + 0.7 * MM, { lineBreak: false });
  pdf.lineWidth(0.8).strokeColor(INK).roundedRect(box, y, BOX, BOX, 1).stroke();
  pdf.fontSize(9.5).fillColor(INK);
  pdf.text(text, words, y + 0.3 * MM, { width: left + WIDTH - words });
  return Math.max(pdf.y, y + BOX) + 1.2 * MM;
}

function heading(pdf: Pdf, text: string, left: number, y: number): number {
  pdf.font(BOLD).fontSize(10.5).fillColor(INK).text(text, left, y, { width: WIDTH });
  return pdf.y + 1.2 * MM;
}

/** From the bottom up: what must be there, whatever the phrases need. Returns where it begins. */
function foot(pdf: Pdf, { locale, code }: SlipSheet, left: number, bottom: number): number {
  const { t } = translator(locale);
  const privacy = t('slips.sheet.privacy');
  pdf.font(REGULAR).fontSize(7.5).fillColor(INK_2);
  const y = bottom - pdf.heightOfString(privacy, { width: WIDTH });
  pdf.text(privacy, left, y, { width: WIDTH });
  const row = y - 6.5 * MM;
  pdf.fontSize(9.5).text(t('slips.sheet.date'), left, row, { lineBreak: false });
  rule(pdf, left + pdf.widthOfString(t('slips.sheet.date')) + 2 * MM, left + WIDTH * 0.45, row + 3.8 * MM);
  pdf.text(t('slips.sheet.code'), left + WIDTH * 0.5, row, { width: WIDTH * 0.22, align: 'right', lineBreak: false });
  pdf.font(BOLD).fontSize(12).fillColor(INK);
  pdf.text(code, left + WIDTH * 0.72, row - 0.8 * MM, { width: WIDTH * 0.28, align: 'right', lineBreak: false });
  return row - 3 * MM;
}

function slip(pdf: Pdf, sheet: SlipSheet, left: number, top: number): void {
  const { t } = translator(sheet.locale);
  const bottom = foot(pdf, sheet, left, top + SLIP.height - EDGE);
  const half = { width: WIDTH * 0.49, height: 9 * MM, ellipsis: true };
  pdf
    .font(BOLD)
    .fontSize(8.5)
    .fillColor(GREEN)
    .text(sheet.company, left, top + EDGE, half);
  let y = pdf.y;
  pdf.font(REGULAR).fontSize(8.5).fillColor(INK_2);
  pdf.text(drawable(sheet.where), left + WIDTH * 0.51, top + EDGE, { ...half, align: 'right' });
  y = Math.max(y, pdf.y);
  pdf.rect(left, y + 1 * MM, 10 * MM, 1 * MM).fill(AMBER);
  const title = t('slips.sheet.title');
  pdf.font(BOLD).fillColor(INK).fontSize(15);
  pdf.fontSize(Math.min(15, (15 * WIDTH) / pdf.widthOfString(title)) - 0.1);
  pdf.text(title, left, y + 4 * MM, { width: WIDTH });
  y = heading(pdf, t('slips.sheet.who'), left, pdf.y + 2.5 * MM);
  pdf.font(REGULAR).fontSize(8).fillColor(INK_2);
  pdf.text(t('slips.sheet.who_hint'), left, y - 0.8 * MM, { width: WIDTH });
  rule(pdf, left, left + WIDTH, pdf.y + LINE * 0.8);
  y = heading(pdf, t('slips.sheet.what'), left, pdf.y + LINE * 0.8 + 3 * MM);
  sheet.phrases.forEach((text, place) => (y = phrase(pdf, drawable(text), place + 1, left, y)));
  y = heading(pdf, t('slips.sheet.words'), left, y + 1.5 * MM);
  for (y += LINE * 0.7; y < bottom; y += LINE) rule(pdf, left, left + WIDTH, y);
}

/** A4 with four slips of A6 to cut, vector, fonts embedded. `compress: false` leaves the drawing readable for tests. */
export function slipSheetPdf(sheet: SlipSheet, { compress = true } = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    compress,
    lang: sheet.locale,
    displayTitle: true,
    info: { Title: `${translator(sheet.locale).t('slips.sheet.title')}: ${sheet.where}`, Creator: 'Zasluga' },
  });
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    cuts(pdf);
    for (const top of [0, SLIP.height]) for (const left of [0, SLIP.width]) slip(pdf, sheet, left + MARGIN, top);
    pdf.end();
  });
}
