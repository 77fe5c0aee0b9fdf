/** One letter more, less, other, or two changed about. */
export function isNearMiss(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  let [endA, endB] = [a.length - 1, b.length - 1];
  while (endA >= i && endB >= i && a[endA] === b[endB]) [endA, endB] = [endA - 1, endB - 1];
  const [leftA, leftB] = [endA - i + 1, endB - i + 1];
  if (leftA <= 1 && leftB <= 1) return true;
  return leftA === 2 && leftB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
