/** Part of a whole from 0 to 1; undefined where there is no whole, or where the part was counted elsewhere and is larger. */
export const shareOf = (part: number, whole: number): number | undefined =>
  whole > 0 && part <= whole ? part / whole : undefined;
