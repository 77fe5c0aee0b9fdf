/** What each column of a file means, with one of them changed. A field is taken by one column only: choosing it here takes it away there. */
export function columnsWith<Field extends string>(
  columns: Readonly<Record<number, Field>>,
  column: number,
  field: Field | '',
): Readonly<Record<number, Field>> {
  const others = Object.fromEntries(
    Object.entries(columns).filter(([other, taken]) => Number(other) !== column && taken !== field),
  );
  return field ? { ...others, [column]: field } : others;
}
