import type { Logger } from '@nestjs/common';
import { RETRY_AFTER_S } from './unavailable';

/** Of a database that somebody asks again and again: told once when it goes and once when it is back, and asked less often meanwhile. */
export class Outage {
  private tries = 0;

  /** @param pollMs between two questions while all is well, in ms */
  constructor(
    private readonly log: Pick<Logger, 'log' | 'warn'>,
    private readonly pollMs: number,
  ) {}

  get isOn(): boolean {
    return this.tries > 0;
  }

  /** Until the next question, in ms: twice as long after every one that nobody answered, at most as long as clients are told to wait. */
  get waitMs(): number {
    return Math.min(this.pollMs * 2 ** this.tries, RETRY_AFTER_S * 1000);
  }

  unanswered(error: Error): void {
    if (!this.isOn) this.log.warn(`the database does not answer: ${error.message}`);
    this.tries += 1;
  }

  /** Whether it is the first answer after an outage. */
  answered(): boolean {
    const { isOn } = this;
    this.tries = 0;
    if (isOn) this.log.log('the database answers again');
    return isOn;
  }
}
