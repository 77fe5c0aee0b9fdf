type Matrix = readonly (readonly number[])[];

/** Cholesky's lower triangle of a symmetric matrix; null unless it is positive definite. */
function cholesky(matrix: Matrix): number[][] | null {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) rest -= lower[i]![k]! * lower[j]![k]!;
      if (i > j) lower[i]![j] = rest / lower[j]![j]!;
      else if (rest > 1e-12) lower[i]![i] = Math.sqrt(rest);
      else return null;
    }
  return lower;
}

function substituted(lower: Matrix, right: readonly number[]): number[] {
  const forth: number[] = [];
  lower.forEach((row, i) => {
    forth[i] = (right[i]! - forth.reduce((sum, y, k) => sum + row[k]! * y, 0)) / row[i]!;
  });
  const back = new Array<number>(right.length).fill(0);
  for (let i = right.length - 1; i >= 0; i -= 1)
    back[i] = (forth[i]! - back.reduce((sum, x, k) => (k > i ? sum + lower[k]![i]! * x : sum), 0)) / lower[i]![i]!;
  return back;
}

/** Solves a system of equations with a symmetric positive definite matrix; null for any other. */
export function solved(matrix: Matrix, right: readonly number[]): number[] | null {
  const lower = cholesky(matrix);
  return lower && substituted(lower, right);
}

/** Inverse of a symmetric positive definite matrix; null for any other. */
export function inverse(matrix: Matrix): number[][] | null {
  const lower = cholesky(matrix);
  return (
    lower &&
    matrix.map((_, i) =>
      substituted(
        lower,
        matrix.map((__, j) => (i === j ? 1 : 0)),
      ),
    )
  );
}
