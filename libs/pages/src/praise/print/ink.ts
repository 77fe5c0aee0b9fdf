import type { PrintColour } from '@zasluga/domain';

/** Per cent of cyan, magenta, yellow and black. */
export type Ink = readonly [number, number, number, number];

/** Everything is CMYK: what the press gets is what was chosen, and black stays one plate. */
export interface Inks {
  readonly text: Ink;
  readonly soft: Ink;
  readonly accent: Ink;
  readonly rule: Ink;
  /** Of the whole piece, over the edge into the bleed; null: bare paper. */
  readonly ground: Ink | null;
  readonly border: Ink;
}

export const BLACK: Ink = [0, 0, 0, 100];
export const WHITE: Ink = [0, 0, 0, 0];

const COLOUR: Inks = {
  text: BLACK,
  soft: [0, 0, 0, 78],
  accent: [90, 38, 70, 36],
  rule: [2, 34, 80, 0],
  ground: [10, 2, 9, 0],
  border: WHITE,
};

const ONE_PLATE: Inks = { text: BLACK, soft: BLACK, accent: BLACK, rule: BLACK, ground: null, border: BLACK };

export const inksOf = (colour: PrintColour): Inks => (colour === 'colour' ? COLOUR : ONE_PLATE);
