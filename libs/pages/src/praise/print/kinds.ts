import { PRINT_SHEET, type PrintKind, type PrintOptions } from '@zasluga/domain';
import type { Level } from './qr';

/** A carrier as it is after cutting. Millimetres. */
export interface Carrier {
  readonly width: number;
  /** Null: as long as what stands on it (receipts). */
  readonly height: number | null;
  /** Side of the symbol without its quiet zone; null: so many dots of the thermal head for a module. */
  readonly symbol: number | null;
  readonly level: Level;
  /** Nothing that is read stands nearer to the edge. */
  readonly safe: number;
}

/** What the cutter may miss by; the paper's tint goes on so far. Millimetres. */
export const BLEED = 3;
export const SAFE = 5;

/** A symbol of 90 mm scans from 0.9 m, one of 24 mm from 0.24 m: ten times its size. Level Q where things get dirty or bent, M on a receipt. */
export const CARRIERS: Readonly<Record<PrintKind, Carrier>> = {
  poster: { width: 210, height: 297, symbol: 90, level: 'Q', safe: 16 },
  poster_large: { width: 210, height: 297, symbol: 90, level: 'Q', safe: 12 },
  card: { width: 105, height: 148, symbol: 45, level: 'Q', safe: 8 },
  // CR80, as bank cards
  badge: { width: 85.6, height: 54, symbol: 24, level: 'Q', safe: SAFE },
  // the paper is wider than the head: 72 and 48 mm are printed
  receipt80: { width: 80, height: null, symbol: null, level: 'M', safe: 4 },
  receipt58: { width: 58, height: null, symbol: null, level: 'M', safe: 5 },
};

/** A dot of a thermal head of 203 dpi: eight of them are a millimetre. */
const DOT = 0.125;
/** 0.75 mm; half a millimetre is the least that scans. */
const MODULE_DOTS = 6;

/** Side of a symbol of so many modules, without its quiet zone. Millimetres. */
export const symbolSide = (carrier: Carrier, modules: number): number => carrier.symbol ?? modules * MODULE_DOTS * DOT;

/** So that edges of modules fall between dots. Millimetres. */
export const onDots = (millimetres: number): number => Math.round(millimetres / DOT) * DOT;

/** How pieces lie on A4. Millimetres; the columns' gap takes the bleed of both sides, rows are cut through one line. */
export interface Imposition {
  readonly columns: number;
  readonly rows: number;
  readonly gap: number;
}

const IMPOSITIONS: Readonly<Partial<Record<PrintKind, Imposition>>> = {
  card: { columns: 2, rows: 2, gap: 0 },
  badge: { columns: 2, rows: 5, gap: 2 * BLEED },
};

export const impositionOf = ({ kind, sheet }: Pick<PrintOptions, 'kind' | 'sheet'>): Imposition | undefined =>
  sheet ? IMPOSITIONS[kind] : undefined;

/** Pieces on one page. */
export const perPage = (options: Pick<PrintOptions, 'kind' | 'sheet'>): number =>
  (options.sheet && PRINT_SHEET[options.kind]) || 1;
