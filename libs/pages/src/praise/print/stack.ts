import type PDFDocument from 'pdfkit';
import { BOLD, REGULAR } from '../../paper';
import type { Ink } from './ink';

export type Pdf = InstanceType<typeof PDFDocument>;

/** One thing said, in one or two languages of the same size. Sizes in points. */
export interface Said {
  readonly texts: readonly string[];
  readonly size: number;
  readonly ink: Ink;
  readonly bold?: boolean;
  /** Above it. */
  readonly gap?: number;
  /** Lines for each language at most; what is longer shrinks, and in the end is cut with an ellipsis. */
  readonly lines?: number;
  /** A short thick line above the words. */
  readonly rule?: Ink;
}

/** Smaller nothing is set: below it a long text is cut. */
const LEAST_SCALE = 0.5;
const STEP = 0.05;
const LEAST_SIZE = 5.5;
const RULE = { width: 1.6, height: 0.11, gap: 0.5 };

interface Set {
  readonly said: Said;
  readonly size: number;
  readonly heights: readonly number[];
}

const face = (pdf: Pdf, { bold }: Said) => pdf.font(bold ? BOLD : REGULAR);

/** The largest size up to `most` at which no single word is wider than the line; words of forty letters get small, but stay whole. */
function wordSize(pdf: Pdf, said: Said, most: number, width: number): number {
  const widest = Math.max(
    0,
    ...said.texts.flatMap((text) =>
      text.split(/[ \n-]+/).map((word) => face(pdf, said).fontSize(most).widthOfString(word)),
    ),
  );
  return Math.max(Math.min(LEAST_SIZE, most), widest > width * 0.98 ? (most * width * 0.98) / widest : most);
}

/** One thing said, on as many lines as it may have; what is too long gets smaller by itself before everything does. */
function setOne(pdf: Pdf, said: Said, width: number, scale: number): { set: Set; fits: boolean } {
  const first = wordSize(pdf, said, said.size * scale, width);
  const least = Math.max(LEAST_SIZE, first * LEAST_SCALE);
  for (let size = first; ; size *= 0.94) {
    face(pdf, said).fontSize(size);
    const most = (said.lines ?? 2) * pdf.currentLineHeight(true) + 0.1;
    const heights = said.texts.map((text) => pdf.heightOfString(text, { width }));
    const fits = heights.every((height) => height <= most);
    if (fits || size * 0.94 < least)
      return { set: { said, size, heights: heights.map((height) => Math.min(height, most)) }, fits };
  }
}

function setAt(pdf: Pdf, all: readonly Said[], width: number, scale: number): { sets: Set[]; fits: boolean } {
  const sets = all.map((said) => setOne(pdf, said, width, scale));
  return { sets: sets.map(({ set }) => set), fits: sets.every(({ fits }) => fits) };
}

const setHeight = ({ said, size, heights }: Set, scale: number): number =>
  heights.length
    ? (said.gap ?? 0) * scale + (said.rule ? size * (RULE.height + RULE.gap) : 0) + heights.reduce((a, b) => a + b, 0)
    : 0;

export interface Stack {
  readonly height: number;
  /** Draws it from `top`; returns where it ends. */
  draw(left: number, top: number, align: 'left' | 'center'): number;
}

/** Sets groups of what is said under each other, all as large as fit into the height together, at most at their own size. Points. */
export function stacks(pdf: Pdf, groups: readonly (readonly Said[])[], width: number, height: number): Stack[] {
  for (let scale = 1; ; scale -= STEP) {
    const all = groups.map((group) => setAt(pdf, group, width, scale));
    const heights = all.map(({ sets }) => sets.reduce((sum, set) => sum + setHeight(set, scale), 0));
    const fits = all.every((one) => one.fits) && heights.reduce((a, b) => a + b, 0) <= height;
    if (fits || scale - STEP < LEAST_SCALE)
      return all.map(({ sets }, i) => ({
        height: heights[i]!,
        draw: (left, top, align) => draw(pdf, sets, scale, { left, top, width, align }),
      }));
  }
}

/** The same of one group. */
export const stack = (pdf: Pdf, said: readonly Said[], width: number, height: number): Stack =>
  stacks(pdf, [said], width, height)[0]!;

function draw(
  pdf: Pdf,
  sets: readonly Set[],
  scale: number,
  { left, top, width, align }: { left: number; top: number; width: number; align: 'left' | 'center' },
): number {
  let y = top;
  for (const { said, size, heights } of sets) {
    if (!heights.length) continue;
    y += (said.gap ?? 0) * scale;
    if (said.rule) {
      const x = align === 'left' ? left : left + (width - RULE.width * size) / 2;
      pdf.rect(x, y, RULE.width * size, RULE.height * size).fill([...said.rule]);
      y += size * (RULE.height + RULE.gap);
    }
    said.texts.forEach((text, i) => {
      face(pdf, said)
        .fontSize(size)
        .fillColor([...said.ink]);
      pdf.text(text, left, y, { width, align, height: heights[i]! + 0.5, ellipsis: '…' });
      y += heights[i]!;
    });
  }
  return y;
}
