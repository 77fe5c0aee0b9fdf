import PDFDocument from 'pdfkit';
import { type Locale, type Translator, translator } from '@zasluga/locale';
import { A4, BOLD, drawable, MEDIUM, MM, REGULAR } from '../paper';

export interface Certificate {
  locale: Locale;
  /** IANA zone of the company. */
  timeZone: string;
  company: string;
  award: string;
  /** “ноябрь 2026” */
  round: string;
  /** Whose certificate it is. */
  name: string;
  role: string;
  /** The team that the person received it with; null for a person alone. */
  team: string | null;
  /** The second or the third; null: the first, which needs no number. */
  place: number | null;
  /** What the company said. */
  words: string;
  /** Who decided; the line for the signature stands above. */
  signer: { name: string; role: string } | null;
  announcedAt: Date;
}

const SHEET = { width: A4.height, height: A4.width };
const LEFT = 30 * MM;
const WIDTH = SHEET.width - 2 * LEFT;
const INK = '#1D1A16';
const INK_2 = '#554E45';
const GREEN = '#0E5A4B';
const AMBER = '#F3B04A';
const HAIRLINE = '#D9D0C3';
/** Words of more characters need the room that the title would take. */
const LONG = 400;

type Pdf = InstanceType<typeof PDFDocument>;
interface Line {
  readonly text: string;
  readonly size: number;
  readonly face?: string;
  readonly colour?: string;
  /** Narrower than the sheet, in points. */
  readonly width?: number;
}

/** The largest size at which the text fits the width on so many lines. */
function fitted(pdf: Pdf, line: Line, lines: number): Line {
  const { text, face = REGULAR, width = WIDTH } = line;
  for (let { size } = line; size > 12; size -= 1) {
    pdf.font(face).fontSize(size);
    const fits = pdf.heightOfString(text, { width }) <= pdf.currentLineHeight(true) * lines + 1;
    if (fits && text.split(/\s+/).every((word) => pdf.widthOfString(word) <= width)) return { ...line, size };
  }
  return { ...line, size: 12 };
}

function write(pdf: Pdf, { text, size, face = REGULAR, colour = INK, width = WIDTH }: Line, y: number): number {
  pdf.font(face).fontSize(size).fillColor(colour);
  pdf.text(text, LEFT, y, { width, lineGap: size * 0.16 });
  return pdf.y;
}

/** One sheet, A4 across, with the font in it. `compress: false` leaves the drawing readable for tests. */
export function certificatePdf(certificate: Certificate, { compress = true } = {}): Pdf {
  const say = translator(certificate.locale, { timeZone: certificate.timeZone });
  const { t, format } = say;
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    compress,
    lang: certificate.locale,
    displayTitle: true,
    info: {
      Title: `${certificate.award}: ${certificate.name}`,
      Creator: 'Zasluga',
      CreationDate: certificate.announcedAt,
    },
  });
  frame(pdf);
  write(pdf, { text: drawable(certificate.company), size: 14, face: BOLD, colour: GREEN }, 25 * MM);
  pdf.rect(LEFT, 42 * MM, 24 * MM, 1.6 * MM).fill(AMBER);
  let y = 49 * MM;
  y = write(pdf, { text: honour(t, certificate), size: 14, colour: INK_2 }, y);
  y = write(
    pdf,
    fitted(
      pdf,
      { text: drawable(certificate.award), size: certificate.words.length > LONG ? 26 : 36, face: BOLD, colour: GREEN },
      2,
    ),
    y + 1 * MM,
  );
  y = write(pdf, { text: t('awards.certificate.receives'), size: 14, colour: INK_2 }, y + 8 * MM);
  y = write(pdf, fitted(pdf, { text: drawable(certificate.name), size: 32, face: BOLD }, 1), y + 1 * MM);
  const role = [certificate.role, certificate.team && t('awards.certificate.team', { team: certificate.team })];
  const under = drawable(role.filter(Boolean).join(' · '));
  if (under) y = write(pdf, { text: under, size: 14, colour: INK_2 }, y + 0.5 * MM);
  words(pdf, drawable(certificate.words), y + 8 * MM);
  foot(pdf, certificate, format.date(certificate.announcedAt));
  pdf.end();
  return pdf;
}

const honour = (t: Translator['t'], { round, place }: Certificate): string =>
  place ? t('awards.certificate.award_place', { round, place }) : t('awards.certificate.award', { round });

function frame(pdf: Pdf): void {
  const inset = 12 * MM;
  pdf.lineWidth(0.8).strokeColor(HAIRLINE);
  pdf.rect(inset, inset, SHEET.width - 2 * inset, SHEET.height - 2 * inset).stroke();
}

const FOOT = SHEET.height - 38 * MM;

/** Words of people, with the amber rule beside them; smaller where there are many, cut only where even that does not help. */
function words(pdf: Pdf, text: string, y: number): void {
  if (!text) return;
  const indent = 5 * MM;
  const width = WIDTH * (text.length > LONG ? 0.97 : 0.82);
  const room = FOOT - 6 * MM - y;
  let size = 15;
  const heightAt = () => {
    pdf.font(MEDIUM).fontSize(size);
    return pdf.heightOfString(text, { width, lineGap: size * 0.3 });
  };
  while (size > 9 && heightAt() > room) size -= 0.5;
  const height = Math.min(heightAt(), room);
  pdf.fillColor(INK).text(text, LEFT + indent, y, { width, lineGap: size * 0.3, height, ellipsis: true });
  pdf.rect(LEFT, y, 1.1 * MM, height - size * 0.3).fill(AMBER);
}

function foot(pdf: Pdf, { signer }: Certificate, day: string): void {
  pdf
    .font(REGULAR)
    .fontSize(11)
    .fillColor(INK_2)
    .text(day, LEFT, FOOT + 5 * MM, { width: WIDTH / 2, lineBreak: false });
  if (!signer) return;
  const width = 78 * MM;
  const x = SHEET.width - LEFT - width;
  pdf
    .moveTo(x, FOOT + 2 * MM)
    .lineTo(x + width, FOOT + 2 * MM)
    .lineWidth(0.6)
    .strokeColor(INK_2)
    .stroke();
  pdf
    .font(REGULAR)
    .fontSize(11)
    .fillColor(INK)
    .text(drawable(signer.name), x, FOOT + 5 * MM, { width });
  pdf
    .fontSize(9.5)
    .fillColor(INK_2)
    .text(drawable(signer.role), x, pdf.y + 1, { width, height: 12, ellipsis: true });
}
