/** Work that takes long, in steps: between two of them something else may be done. */
export type Steps<Result> = Generator<undefined, Result>;

/** All steps without a break. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
