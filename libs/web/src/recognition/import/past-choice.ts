import type { DayOrder, PastField, RecognitionImportChoice, RecognitionImportQuery } from '../../gql';

export type PastFile = RecognitionImportQuery['recognitionImport'];

/** What a person has decided about a file of past recognitions so far. */
export interface PastChoice {
  /** column → what it means */
  columns: Readonly<Record<number, PastField>>;
  order: DayOrder | null;
  withCopies: boolean;
}

export const firstPastChoice = (file: PastFile): PastChoice => ({
  columns: Object.fromEntries(file.mapping.map(({ field, column }) => [column, field])),
  order: null,
  withCopies: false,
});

export const pastInputOf = ({ columns, order, withCopies }: PastChoice): RecognitionImportChoice => ({
  mapping: Object.entries(columns).map(([column, field]) => ({ field, column: Number(column) })),
  order,
  withCopies,
});
