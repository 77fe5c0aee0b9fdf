import { createHash } from 'node:crypto';

/** The last results of a computation that costs a second, by the hash of its input. What was asked for longest ago goes first. */
export class Remembered<Result> {
  private readonly results = new Map<string, Promise<Result>>();

  constructor(private readonly most: number) {}

  /** @param input everything on which the result depends, the company first */
  of(input: string, compute: () => Promise<Result>): Promise<Result> {
    const key = createHash('sha256').update(input).digest('base64');
    const known = this.results.get(key);
    this.results.delete(key);
    const result = known ?? compute();
    result.catch(() => this.results.delete(key));
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > this.most && oldest) this.results.delete(oldest);
    return result;
  }
}
