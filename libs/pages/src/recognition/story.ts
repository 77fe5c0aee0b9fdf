import PDFDocument from 'pdfkit';
import { type Locale, type MessageId, type Translator, translator } from '@zasluga/locale';
import { A4, BOLD, drawable, MEDIUM, MM, REGULAR } from '../paper';

export interface StoryEntry {
  at: Date;
  words: string;
  source: 'colleague' | 'customer' | 'company';
  /** Who thanks; null for customers and the company. */
  from: string | null;
  to: readonly string[];
  isPrivate: boolean;
  /** A whole unit is thanked: it is named even where the reader is the one who received it. */
  isForUnit: boolean;
  value: string | null;
  depth: 'courtesy' | 'beyond' | 'sacrifice' | null;
  phrases: readonly string[];
  reactions: readonly { kind: string; count: number }[];
}

export interface StoryBook {
  locale: Locale;
  /** IANA zone of the company. */
  timeZone: string;
  company: string;
  name: string;
  role: string;
  /** First and last day, yyyy-mm-dd; null: everything. */
  period: { from: string; to: string } | null;
  madeAt: Date;
  parts: readonly { kind: 'received' | 'given'; entries: readonly StoryEntry[]; isCut: boolean }[];
}

const LEFT = 24 * MM;
const TOP = 22 * MM;
const BOTTOM = A4.height - 26 * MM;
const WIDTH = A4.width - 2 * LEFT;
const INK = '#1D1A16';
const INK_2 = '#554E45';
const GREEN = '#0E5A4B';
const AMBER = '#F3B04A';
/** After so many entries the process answers others before it goes on drawing. */
const BREATH = 20;

type Pdf = InstanceType<typeof PDFDocument>;
interface Drawing {
  pdf: Pdf;
  say: Translator;
  book: StoryBook;
  y: number;
  page: number;
}

function newPage(drawing: Drawing): void {
  const { pdf, say, book } = drawing;
  pdf.addPage();
  drawing.page++;
  pdf.font(REGULAR).fontSize(9).fillColor(INK_2);
  pdf.text(book.name, LEFT, A4.height - 17 * MM, { width: WIDTH / 2, lineBreak: false });
  pdf.text(say.t('story.page', { number: drawing.page }), LEFT + WIDTH / 2, A4.height - 17 * MM, {
    width: WIDTH / 2,
    align: 'right',
    lineBreak: false,
  });
  drawing.y = TOP;
}

interface Line {
  text: string;
  size: number;
  face?: string;
  colour?: string;
  /** Points above it. */
  gap?: number;
  /** Words of a person: an amber rule beside them. */
  quote?: boolean;
}

const INDENT = 4.5 * MM;

function heightOf(pdf: Pdf, { text, size, face = REGULAR, gap = 0, quote }: Line): number {
  pdf.font(face).fontSize(size);
  return gap + pdf.heightOfString(text, { width: WIDTH - (quote ? INDENT : 0), lineGap: size * 0.22 });
}

/** On one page where they fit on one; longer ones go on overleaf, line by line. */
function block(drawing: Drawing, lines: readonly Line[]): void {
  const { pdf } = drawing;
  const height = lines.reduce((sum, line) => sum + heightOf(pdf, line), 0);
  if (drawing.y + height > BOTTOM && height <= BOTTOM - TOP) newPage(drawing);
  for (const line of lines) drawLine(drawing, line);
}

function drawLine(drawing: Drawing, line: Line): void {
  const { pdf } = drawing;
  const { size, face = REGULAR, colour = INK, gap = 0, quote } = line;
  let rest = line.text;
  drawing.y += gap;
  while (rest) {
    const part = fitting(drawing, line, rest);
    if (!part) {
      newPage(drawing);
      continue;
    }
    pdf.font(face).fontSize(size).fillColor(colour);
    const x = LEFT + (quote ? INDENT : 0);
    const height = heightOf(pdf, { ...line, text: part, gap: 0 });
    pdf.text(part, x, drawing.y, { width: WIDTH - (quote ? INDENT : 0), lineGap: size * 0.22, height: height + size });
    if (quote) pdf.rect(LEFT, drawing.y, 1.1 * MM, height - size * 0.22).fill(AMBER);
    drawing.y += height;
    rest = rest.slice(part.length).trimStart();
  }
}

/** As much of the text as the page still holds, up to a space; nothing when not even some lines fit. */
function fitting({ pdf, y }: Drawing, line: Line, text: string): string {
  const room = BOTTOM - y;
  const fits = (part: string) => heightOf(pdf, { ...line, text: part, gap: 0 }) <= room;
  if (fits(text)) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const space = text.slice(0, low).search(/\s\S*$/);
  const whole = y <= TOP ? low : 0; // one word as long as a page
  return text.slice(0, space > 0 ? space : whole);
}

function cover({ pdf, say, book }: Drawing): void {
  const { t, format } = say;
  const text = (words: string, y: number, size: number, face = REGULAR, colour = INK) => {
    pdf.font(face).fontSize(size).fillColor(colour);
    pdf.text(words, LEFT, y, { width: WIDTH, lineGap: size * 0.15 });
    return pdf.y;
  };
  text(book.company, 30 * MM, 14, BOLD, GREEN);
  pdf.rect(LEFT, 92 * MM, 24 * MM, 1.6 * MM).fill(AMBER);
  let y = text(t('story.title'), 100 * MM, 17, REGULAR, INK_2);
  y = text(book.name, y + 2 * MM, 34, BOLD);
  if (book.role) y = text(book.role, y + 2 * MM, 15, REGULAR, INK_2);
  const { period } = book;
  const days = period
    ? t('story.period', { from: format.date(period.from), to: format.date(period.to) })
    : t('story.whole');
  y = text(days, y + 12 * MM, 13);
  for (const { kind, entries, isCut } of book.parts) {
    y = text(t(`story.count.${kind}`, { count: entries.length }), y + 2 * MM, 13);
    if (isCut) y = text(t('story.cut', { count: entries.length }), y + 1 * MM, 11, REGULAR, INK_2);
  }
  text(t('story.private_note'), y + 8 * MM, 10.5, REGULAR, INK_2);
  text(t('story.made', { day: format.date(book.madeAt) }), A4.height - 32 * MM, 10.5, REGULAR, INK_2);
}

function entryLines({ say }: Drawing, kind: 'received' | 'given', entry: StoryEntry): Line[] {
  const { t, format } = say;
  const from = entry.from ? t('story.from', { name: entry.from }) : t(`story.from.${entry.source}` as MessageId);
  const to = entry.to.length ? t('story.to', { names: format.list(entry.to) }) : '';
  const head = [format.date(entry.at), kind === 'received' ? from : to, entry.isPrivate ? t('story.private') : ''];
  const words = drawable(entry.words) || entry.phrases.join('. ');
  const tags = [
    entry.value,
    entry.depth && t(`recognition.depth.${entry.depth.toUpperCase()}` as MessageId),
    drawable(entry.words) ? entry.phrases.join('. ') : '',
    kind === 'received' && (entry.to.length > 1 || entry.isForUnit) ? to : '',
  ].filter(Boolean);
  const reactions = entry.reactions.map(({ kind: of, count }) =>
    t('story.reaction', { name: t(`recognition.reaction.${of.toUpperCase()}` as MessageId), count }),
  );
  return [
    { text: head.filter(Boolean).join(' · '), size: 9.5, colour: INK_2, gap: 7 * MM },
    ...(words ? [{ text: words, size: 12, face: MEDIUM, gap: 1.5 * MM, quote: true }] : []),
    ...(tags.length ? [{ text: tags.join(' · '), size: 9.5, gap: 1.5 * MM }] : []),
    ...(reactions.length ? [{ text: reactions.join(', '), size: 9.5, colour: INK_2, gap: 0.5 * MM }] : []),
  ];
}

async function part(drawing: Drawing, { kind, entries }: StoryBook['parts'][number]): Promise<void> {
  const { say } = drawing;
  newPage(drawing);
  block(drawing, [{ text: say.t(`story.part.${kind}`), size: 22, face: BOLD }]);
  if (!entries.length) block(drawing, [{ text: say.t(`story.none.${kind}`), size: 12, colour: INK_2, gap: 4 * MM }]);
  let month = '';
  for (const [i, entry] of entries.entries()) {
    const lines = entryLines(drawing, kind, entry);
    const now = say.format.month(entry.at);
    if (now !== month) lines.unshift({ text: now, size: 14, face: BOLD, colour: GREEN, gap: 8 * MM });
    month = now;
    block(drawing, lines);
    if (i % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * What a person received and gave, A4, font embedded, page by page while it is drawn: the stream can be sent before the last page exists.
 * `compress: false` leaves the drawing readable for tests.
 */
export function storyPdf(book: StoryBook, { compress = true } = {}): Pdf {
  const say = translator(book.locale, { timeZone: book.timeZone });
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    compress,
    lang: book.locale,
    displayTitle: true,
    info: { Title: `${say.t('story.title')}: ${book.name}`, Creator: 'Zasluga', CreationDate: book.madeAt },
  });
  const drawing: Drawing = { pdf, say, book, y: TOP, page: 1 };
  const draw = async () => {
    cover(drawing);
    for (const one of book.parts) await part(drawing, one);
    pdf.end();
  };
  draw().catch((error: Error) => pdf.destroy(error));
  return pdf;
}
