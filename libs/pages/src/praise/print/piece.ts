import type { PrintColour, PrintKind, PrintLanguages } from '@zasluga/domain';
import { MM } from '../../paper';
import { type Inks, inksOf, WHITE } from './ink';
import { CARRIERS, onDots } from './kinds';
import { type Pdf, type Said, type Stack, stack, stacks } from './stack';
import { drawSymbol, type Placed, symbolFor } from './symbol';
import { type PrintedPoint, type Words, wordsOf } from './words';

export interface PieceOptions {
  readonly kind: PrintKind;
  readonly languages: PrintLanguages;
  readonly colour: PrintColour;
}

/** A piece on paper: where its symbol came to stand, in points of the page. */
export interface DrawnPiece {
  readonly symbol: Placed;
  readonly left: number;
  readonly top: number;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One language stands on two lines, two languages on a line each: both fill the width. */
const titleSize = ({ title }: Words, large: boolean) => (title.length > 1 ? (large ? 34 : 32) : large ? 58 : 46);

/** Sizes in points; `unit` makes a card out of a poster. */
const above = (words: Words, inks: Inks, unit: number, large: boolean): Said[] => [
  { texts: words.company, size: (large ? 20 : 18) * unit, ink: inks.accent, bold: true },
  {
    texts: words.title,
    size: titleSize(words, large) * unit,
    ink: inks.text,
    bold: true,
    gap: 13 * unit,
    rule: inks.rule,
  },
  { texts: words.lead, size: 19 * unit, ink: inks.soft, gap: 8 * unit },
];
const below = (words: Words, inks: Inks, unit: number, large: boolean): Said[] => [
  { texts: words.how, size: (large ? 24 : 17) * unit, ink: inks.text },
  { texts: words.where, size: (large ? 22 : 16) * unit, ink: inks.accent, bold: true, gap: 12 * unit },
];

/** Under every symbol, for those whose camera does not read it: the address, then the code. */
const addressLines = (words: Words, inks: Inks, size: number): Said[] => [
  { texts: [words.address], size, ink: inks.text, bold: true, lines: 1 },
  { texts: [words.code], size: size * 0.7, ink: inks.soft, lines: 1 },
];

interface Panel {
  readonly width: number;
  readonly height: number;
  draw(left: number, top: number): DrawnPiece;
}

/** White ground with the symbol and the lines under it, whatever the colour around it. */
function panelOf(pdf: Pdf, symbol: Placed, lines: readonly Said[], inks: Inks, extra: number): Panel {
  const width = symbol.side + 2 * extra;
  const text = stack(pdf, lines, width - 4 * extra - 2 * symbol.module, symbol.side / 2);
  const foot = symbol.module * 1.6;
  const height = symbol.side + extra + text.height + foot;
  return {
    width,
    height,
    draw(left, top) {
      pdf.roundedRect(left, top, width, height, symbol.module * 1.4);
      if (inks.ground) pdf.fill([...WHITE]);
      else pdf.lineWidth(symbol.module * 0.16).stroke([...inks.border]);
      drawSymbol(pdf, symbol, left + extra, top + extra);
      // the quiet zone is white enough between symbol and words
      text.draw(left + 2 * extra + symbol.module, top + extra + symbol.side, 'center');
      return { symbol, left: left + extra, top: top + extra };
    },
  };
}

/** Words, symbol, words, in the middle of the height; what is left over is spread above and below the symbol. */
function portrait(pdf: Pdf, frame: Frame, words: Words, symbol: Placed, inks: Inks, large: boolean): DrawnPiece {
  const unit = frame.width / (CARRIERS.poster.width * MM - 2 * CARRIERS.poster.safe * MM);
  const panel = panelOf(pdf, symbol, addressLines(words, inks, (large ? 36 : 30) * unit), inks, 1.2 * MM * unit);
  const gap = 7 * MM * unit;
  const room = frame.height - panel.height - 2 * gap;
  const groups = [above(words, inks, unit, large), below(words, inks, unit, large)];
  const [head, foot] = stacks(pdf, groups, frame.width, room) as [Stack, Stack];
  const spare = Math.max(0, room - head.height - foot.height);
  head.draw(frame.left, frame.top + spare * 0.2, 'center');
  const top = frame.top + spare * 0.45 + head.height + gap;
  const drawn = panel.draw(frame.left + (frame.width - panel.width) / 2, top);
  foot.draw(frame.left, frame.top + frame.height - foot.height - spare * 0.2, 'center');
  return drawn;
}

/** Words on the left, symbol on the right: the back of a badge. */
function landscape(pdf: Pdf, frame: Frame, words: Words, symbol: Placed, inks: Inks): DrawnPiece {
  const panel = panelOf(pdf, symbol, addressLines(words, inks, 9), inks, 0.3 * MM);
  const width = frame.width - panel.width - 3.5 * MM;
  const named = words.name.length > 0;
  const said: Said[] = [
    { texts: words.company, size: 8.5, ink: inks.accent, bold: true },
    { texts: words.name, size: 21, ink: inks.text, bold: true, gap: 5, rule: inks.rule },
    { texts: words.role, size: 10, ink: inks.soft, gap: 1 },
    {
      texts: words.title,
      size: named ? 11 : 15,
      ink: inks.text,
      bold: !named,
      gap: named ? 7 : 5,
      lines: named ? 2 : 3,
    },
    { texts: words.where, size: 8.5, ink: inks.soft, gap: 5 },
  ].map((line) => (named || line.texts !== words.title ? line : { ...line, rule: inks.rule }));
  const text = stack(pdf, said, width, frame.height);
  text.draw(frame.left, frame.top + Math.max(0, (frame.height - text.height) / 2), 'left');
  return panel.draw(frame.left + frame.width - panel.width, frame.top + Math.max(0, (frame.height - panel.height) / 2));
}

const receiptLines = (words: Words, inks: Inks) => ({
  head: [
    { texts: words.company, size: 10, ink: inks.text, bold: true, lines: 4 },
    { texts: words.where, size: 8.5, ink: inks.text, gap: 1, lines: 5 },
    { texts: words.title, size: 14, ink: inks.text, bold: true, gap: 7 },
  ] as Said[],
  foot: addressLines(words, inks, 12),
});

/** Down a strip of paper; its height is what stands on it. The symbol begins on a dot of the head. */
function strip(pdf: Pdf, frame: Frame, words: Words, symbol: Placed, inks: Inks): DrawnPiece {
  const { head, foot } = receiptLines(words, inks);
  const y = stack(pdf, head, frame.width, Infinity).draw(frame.left, frame.top, 'center');
  const left = onDots((frame.left + (frame.width - symbol.side) / 2) / MM) * MM;
  const top = onDots(y / MM + 0.5) * MM;
  drawSymbol(pdf, symbol, left, top);
  stack(pdf, foot, frame.width, Infinity).draw(frame.left, top + symbol.side, 'center');
  return { symbol, left, top };
}

/** Height of a receipt's strip in points: known before its page is. */
export function stripHeight(pdf: Pdf, point: PrintedPoint, { kind, languages, colour }: PieceOptions): number {
  const carrier = CARRIERS[kind];
  const { head, foot } = receiptLines(wordsOf(point, kind, languages), inksOf(colour));
  const width = (carrier.width - 2 * carrier.safe) * MM;
  const text = [head, foot].reduce((sum, said) => sum + stack(pdf, said, width, Infinity).height, 0);
  return text + symbolFor(point, carrier).side + (2 * carrier.safe + 1) * MM;
}

/** Draws one piece whose cut edges are the frame. */
export function drawPiece(pdf: Pdf, point: PrintedPoint, options: PieceOptions, trim: Frame): DrawnPiece {
  const { kind, languages, colour } = options;
  const carrier = CARRIERS[kind];
  const safe = carrier.safe * MM;
  const frame = {
    left: trim.left + safe,
    top: trim.top + safe,
    width: trim.width - 2 * safe,
    height: trim.height - 2 * safe,
  };
  const words = wordsOf(point, kind, languages);
  const symbol = symbolFor(point, carrier);
  const inks = inksOf(colour);
  if (carrier.height === null) return strip(pdf, frame, words, symbol, inks);
  if (carrier.width > carrier.height) return landscape(pdf, frame, words, symbol, inks);
  return portrait(pdf, frame, words, symbol, inks, kind === 'poster_large');
}
