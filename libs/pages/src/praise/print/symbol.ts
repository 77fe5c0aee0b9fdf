import { praiseUrl } from '@zasluga/domain';
import { MM } from '../../paper';
import { BLACK, WHITE } from './ink';
import { type Carrier, symbolSide } from './kinds';
import { darkRuns, QUIET_ZONE, qrSymbol, type Symbol } from './qr';
import type { Pdf } from './stack';
import type { PrintedPoint } from './words';

/** Where a symbol stands, with its quiet zone, and what it must say. Points from the top left of what is seen of the page. */
export interface DrawnSymbol {
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly url: string;
  readonly code: string;
}

export interface Placed {
  readonly url: string;
  readonly qr: Symbol;
  /** Of a module. Points. */
  readonly module: number;
  /** With the quiet zone. Points. */
  readonly side: number;
}

export function symbolFor(point: PrintedPoint, carrier: Carrier): Placed {
  const url = praiseUrl(point.base, point.code);
  const qr = qrSymbol(url, carrier.level);
  const module = (symbolSide(carrier, qr.size) / qr.size) * MM;
  return { url, qr, module, side: (qr.size + 2 * QUIET_ZONE) * module };
}

/** Black alone, one plate: prints sharp. White is laid under the quiet zone, whatever the paper's tint. */
export function drawSymbol(pdf: Pdf, { qr, module, side }: Placed, left: number, top: number): void {
  pdf.rect(left, top, side, side).fill([...WHITE]);
  const quiet = QUIET_ZONE * module;
  for (const { row, column, length } of darkRuns(qr))
    pdf.rect(left + quiet + column * module, top + quiet + row * module, length * module, module);
  pdf.fill([...BLACK]);
}
