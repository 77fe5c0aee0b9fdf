/** More are waiting than can be served in time: whoever comes now is told so at once, and keeps what was typed. */
export class Crowded extends Error {
  readonly statusCode = 503;
}

/**
 * Lets a few works run at a time and makes the others wait, each praise point in a line of its own; the lines are served in turn. A flood at
 * one point so waits behind itself: the customers of every other point come next, and connections to the database remain for those who work.
 */
export class Turns {
  private running = 0;
  /** Who waits, by point. The first line is served next, and goes to the end. */
  private readonly lines = new Map<string, (() => void)[]>();

  constructor(
    private readonly atOnce: number,
    private readonly longestLine: number,
  ) {}

  /** Throws Crowded when the line is full. */
  async of<T>(point: string, work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.wait(point);
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private wait(point: string): Promise<void> {
    const line = this.lines.get(point) ?? [];
    if (line.length >= this.longestLine) throw new Crowded(`more than ${this.longestLine} wait at ${point}`);
    this.lines.set(point, line);
    return new Promise((resolve) => line.push(resolve));
  }

  /** Hands the turn on, or gives it back. */
  private next(): void {
    const [first] = this.lines;
    if (!first) {
      this.running -= 1;
      return;
    }
    const [point, line] = first;
    const resolve = line.shift()!;
    this.lines.delete(point);
    if (line.length) this.lines.set(point, line);
    resolve();
  }
}
