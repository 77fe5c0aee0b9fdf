import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@zasluga/domain';

/** Milliseconds after which whoever else waits gets a turn. */
const TURN_MS = 20;

/** Long work of the processor step by step: requests that come meanwhile are answered in between. */
export async function inSteps<Result>(steps: Steps<Result>): Promise<Result> {
  for (let begun = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
