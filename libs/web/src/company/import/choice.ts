import { columnsWith } from './columns';
import type { PeopleImportChoice, PeopleImportQuery, PersonField } from '../../gql';

export type ImportFile = PeopleImportQuery['peopleImport'];

/** What a person has decided about a file so far. */
export interface Choice {
  /** column → what it means */
  columns: Readonly<Record<number, PersonField>>;
  /** lines that are left out */
  leaveOut: readonly number[];
  severalRoots: boolean;
}

export const firstChoice = (file: ImportFile): Choice => ({
  columns: Object.fromEntries(file.mapping.map(({ field, column }) => [column, field])),
  leaveOut: [],
  severalRoots: false,
});

export const withColumn = (choice: Choice, column: number, field: PersonField | ''): Choice => ({
  ...choice,
  columns: columnsWith(choice.columns, column, field),
});

export const inputOf = ({ columns, leaveOut, severalRoots }: Choice): PeopleImportChoice => ({
  mapping: Object.entries(columns).map(([column, field]) => ({ field, column: Number(column) })),
  leaveOut: [...leaveOut],
  severalRoots,
});
