import type PDFDocument from 'pdfkit';
import { BOLD, drawable, MEDIUM, MM, REGULAR } from '../paper';

export type Pdf = InstanceType<typeof PDFDocument>;

const INK = '#1D1A16';
export const INK_2 = '#554E45';
const GREEN = '#0E5A4B';
const AMBER = '#F3B04A';

type Look = 'brand' | 'title' | 'strong' | 'plain' | 'promise' | 'note';
const LOOKS: Record<Look, { face: string; colour: string; before: number }> = {
  brand: { face: MEDIUM, colour: GREEN, before: 2.5 },
  title: { face: BOLD, colour: INK, before: 1 },
  strong: { face: BOLD, colour: GREEN, before: 2.5 },
  plain: { face: REGULAR, colour: INK, before: 2.5 },
  promise: { face: MEDIUM, colour: INK, before: 2.5 },
  note: { face: REGULAR, colour: INK_2, before: 2.5 },
};

export type Block =
  | {
      readonly kind: 'words';
      readonly text: string;
      /** Points, before it is made to fit. */
      readonly size: number;
      readonly look: Look;
      /** At most so many lines; the rest ends in an ellipsis. */
      readonly keepTo?: number;
    }
  | {
      readonly kind: 'list';
      readonly size: number;
      readonly rows: readonly { readonly text: string; readonly aside: string }[];
      /** Instead of an empty list. */
      readonly none: string;
      /** Instead of the rows that find no room. */
      readonly more: (count: number) => string;
    };

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SCALES = [1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
const BULLET = 3.2 * MM;

/** At the largest size that fits; where even the smallest does not, the lists lose their last rows and say how many. Vector throughout. */
export function fitted(pdf: Pdf, blocks: readonly Block[], box: Box): void {
  const smallest = SCALES[SCALES.length - 1]!;
  const longest = Math.max(0, ...blocks.map((block) => (block.kind === 'list' ? block.rows.length : 0)));
  for (const scale of SCALES)
    if (height(pdf, blocks, box, scale, longest) <= box.height) return draw(pdf, blocks, box, scale, longest);
  let rows = longest;
  while (rows > 0 && height(pdf, blocks, box, smallest, rows) > box.height) rows -= 1;
  draw(pdf, blocks, box, smallest, rows);
}

interface Line {
  readonly text: string;
  readonly aside: string;
  readonly face: string;
  readonly colour: string;
  readonly size: number;
  readonly before: number;
  readonly isRow: boolean;
  readonly lines: number | null;
  readonly ruled: boolean;
}

function linesOf(block: Block, scale: number, rows: number): Line[] {
  if (block.kind === 'words') {
    const { face, colour, before } = LOOKS[block.look];
    const ruled = block.look === 'promise';
    return [
      {
        text: drawable(block.text),
        aside: '',
        face,
        colour,
        size: block.size * scale,
        before: before * MM * scale,
        isRow: false,
        lines: block.keepTo ?? null,
        ruled,
      },
    ];
  }
  const row = {
    face: REGULAR,
    colour: INK,
    size: block.size * scale,
    before: 1.1 * MM * scale,
    isRow: true,
    lines: null,
    ruled: false,
  };
  if (block.rows.length === 0) return block.none ? [{ ...row, text: block.none, aside: '', isRow: false }] : [];
  const shown = block.rows.slice(0, rows).map(({ text, aside }) => ({ ...row, text: drawable(text), aside }));
  const hidden = block.rows.length - shown.length;
  return hidden > 0 ? [...shown, { ...row, text: block.more(hidden), aside: '', colour: INK_2, isRow: false }] : shown;
}

/** Words longer than the line are broken by the library: nothing stands over the edge. */
function measure(pdf: Pdf, line: Line, box: Box) {
  const asideWidth = line.aside ? pdf.font(MEDIUM).fontSize(line.size).widthOfString(line.aside) + 2 * MM : 0;
  const indent = line.isRow || line.ruled ? BULLET : 0;
  const width = box.width - indent - asideWidth;
  pdf.font(line.face).fontSize(line.size);
  const whole = pdf.heightOfString(line.text, { width });
  const most = line.lines === null ? whole : pdf.currentLineHeight(true) * line.lines + 0.5;
  return { width, indent, asideWidth, height: Math.min(whole, most) };
}

/** The first one stands at the very top. */
const allLines = (blocks: readonly Block[], scale: number, rows: number): Line[] =>
  blocks.flatMap((block) => linesOf(block, scale, rows)).map((line, at) => (at === 0 ? { ...line, before: 0 } : line));

const height = (pdf: Pdf, blocks: readonly Block[], box: Box, scale: number, rows: number): number =>
  allLines(blocks, scale, rows).reduce((sum, line) => sum + line.before + measure(pdf, line, box).height, 0);

function draw(pdf: Pdf, blocks: readonly Block[], box: Box, scale: number, rows: number): void {
  let y = box.top;
  for (const line of allLines(blocks, scale, rows)) {
    y += line.before;
    const { width, indent, asideWidth, height: tall } = measure(pdf, line, box);
    if (line.isRow) pdf.rect(box.left, y + line.size * 0.48, 1.4 * MM, 1.4 * MM).fill(AMBER);
    if (line.ruled) pdf.rect(box.left, y, 0.9 * MM, tall).fill(AMBER);
    pdf.font(line.face).fontSize(line.size).fillColor(line.colour);
    pdf.text(line.text, box.left + indent, y, { width, height: tall + 0.5, ellipsis: line.lines !== null });
    if (line.aside) {
      pdf.font(MEDIUM).fillColor(INK_2);
      pdf.text(line.aside, box.left + box.width - asideWidth + 2 * MM, y, { lineBreak: false });
    }
    y += tall;
  }
}
