import { MM } from '../../paper';
import { BLEED } from './kinds';
import type { Pdf } from './stack';

/** Around the bleed, for the marks. Millimetres. */
export const SLUG = 7;
const LENGTH = 5 * MM;
const HAIRLINE = 0.25;
/** So near, the edge of the paper is the cut. */
const EDGE = 1 * MM;

interface Marked {
  /** Of the cut page, and where its top left lies. Points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Cut edges of the pieces that are on it. */
  readonly used: readonly { left: number; top: number; width: number; height: number }[];
  readonly isSheet: boolean;
}

const distinct = (numbers: readonly number[]) =>
  numbers.filter((one, i) => numbers.findIndex((other) => Math.abs(other - one) < 0.5) === i);

/** Short lines outside the bleed that go on where the knife goes; on sheets without a margin they stand on the cut itself. */
export function drawMarks(pdf: Pdf, { x, y, width, height, used, isSheet }: Marked): void {
  const across = distinct(used.flatMap(({ top, height: tall }) => [top, top + tall]));
  const down = distinct(used.flatMap(({ left, width: wide }) => [left, left + wide]));
  const edges = {
    left: Math.min(...down),
    right: Math.max(...down),
    top: Math.min(...across),
    bottom: Math.max(...across),
  };
  const off = BLEED * MM;
  const line = (x1: number, y1: number, x2: number, y2: number) => pdf.moveTo(x + x1, y + y1).lineTo(x + x2, y + y2);
  for (const top of across) {
    if (isSheet && (top < EDGE || top > height - EDGE)) continue; // the edge of the paper
    const near = Math.max(edges.left - off, isSheet ? LENGTH + off : -Infinity);
    const far = Math.min(edges.right + off, isSheet ? width - LENGTH - off : Infinity);
    line(near - LENGTH, top, near, top);
    line(far, top, far + LENGTH, top);
  }
  for (const left of down) {
    if (isSheet && (left < EDGE || left > width - EDGE)) continue;
    const near = Math.max(edges.top - off, isSheet ? LENGTH + off : -Infinity);
    const far = Math.min(edges.bottom + off, isSheet ? height - LENGTH - off : Infinity);
    line(left, near - LENGTH, left, near);
    line(left, far, left, far + LENGTH);
  }
  pdf.lineWidth(HAIRLINE).stroke([0, 0, 0, 100]);
}
