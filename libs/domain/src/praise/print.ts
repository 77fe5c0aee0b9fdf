/** What a symbol is printed on; `poster_large` is the poster for readers with poor sight. */
export const PRINT_KINDS = ['poster', 'poster_large', 'card', 'badge', 'receipt80', 'receipt58'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** Russian comes first where there are two; both then have one size and weight, as consumer law asks. */
export const PRINT_LANGUAGES = ['ru', 'ru_en', 'en'] as const;
export type PrintLanguages = (typeof PRINT_LANGUAGES)[number];

/** `black` uses the black plate alone (K100): for thermal, office and one-colour printing. */
export const PRINT_COLOURS = ['colour', 'black'] as const;
export type PrintColour = (typeof PRINT_COLOURS)[number];

export interface PrintOptions {
  readonly kind: PrintKind;
  /** Pieces side by side on A4, to be cut, instead of a page for each. Only kinds that have a number in `PRINT_SHEET`. */
  readonly sheet: boolean;
  readonly languages: PrintLanguages;
  readonly colour: PrintColour;
  /** Where to cut. Receipts have none: the printer cuts. */
  readonly marks: boolean;
  /** Pieces for each point, from 1. */
  readonly copies: number;
}

/** Pieces on a sheet of A4. */
export const PRINT_SHEET: Readonly<Partial<Record<PrintKind, number>>> = { card: 4, badge: 10 };

export const PRINT_POINTS_MAX = 200;
/** Points times copies: a file of so many posters is checked in seconds. */
export const PRINT_PIECES_MAX = 200;
export const PRINT_COPIES_MAX = 50;
