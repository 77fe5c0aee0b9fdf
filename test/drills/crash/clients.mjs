// People at their screens: each does one thing after the other and repeats it, at either server, until the answer is certain.
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ask, certain } from './wire.mjs';

/** In one of so many cases the first try goes to both servers at once; in one of so many the client hangs up early. */
const TWICE = 1 / 12;
const IMPATIENT = 1 / 20;
/** After the calm has come, an answer that is still not certain by now counts as unknown. */
const PATIENCE_MS = 60_000;

export class Clients {
  constructor(cluster, deeds, chance) {
    Object.assign(this, { cluster, deeds, chance });
    /** All that was ever asked for: { kind, key, answer, tries, unheard, contradicted }. */
    this.history = [];
    this.told = { unknown_answers: 0, hung_up: 0, unreachable: 0, replays: 0, at_once: 0 };
  }

  async work(count, until) {
    await Promise.all(Array.from({ length: count }, () => this.client(until)));
  }

  async client(until) {
    while (!until.calm) {
      const deed = this.deeds.next();
      this.history.push(deed);
      await this.insist(deed, until);
      if (deed.answer?.done) deed.certainly?.(deed.answer.done);
    }
  }

  async insist(deed, until) {
    Object.assign(deed, { tries: 0, unheard: 0, contradicted: false });
    for (let calmTries = 0; ;) {
      deed.lastTryAt = Date.now();
      deed.answer = await this.once(deed);
      deed.tries += 1;
      if (deed.answer) break;
      deed.unheard += 1;
      if (until.calm && (calmTries += 1) * 200 > PATIENCE_MS) return;
      await wait(50 + this.chance() * 300);
    }
    if (deed.unheard) this.told.replays += 1;
  }

  /** One try. Undefined: nobody knows. */
  async once(deed) {
    // whoever got no answer turns to the other server
    const first = deed.tries ? 1 - deed.at : this.chance() < 0.5 ? 0 : 1;
    deed.at = first;
    const ports = this.cluster.apis.map(({ port }) => port);
    const impatientMs = this.chance() < IMPATIENT ? 1 + this.chance() * 25 : undefined;
    const tries = [this.hear(deed, ports[first], impatientMs)];
    if (!deed.tries && this.chance() < TWICE) tries.push(this.hear(deed, ports[1 - first]));
    const [one, other] = await Promise.all(tries);
    if (one && other) {
      this.told.at_once += 1;
      if (!isDeepStrictEqual(one, other)) deed.contradicted = true;
    }
    return one ?? other;
  }

  async hear({ person, query, variables, read }, port, impatientMs) {
    const answer = await ask({ port, person, query, variables, impatientMs });
    const sure = certain(answer, read);
    if (answer.cut === 'ECONNREFUSED') this.told.unreachable += 1;
    else if (answer.cut === 'hung up') this.told.hung_up += 1;
    if (!sure) this.told.unknown_answers += 1;
    return sure;
  }

  /** Asks again with the same words, in the calm. What is answered otherwise than before has changed. */
  async askAgain(sample) {
    let changed = 0;
    let unknown = 0;
    const queue = [...sample];
    const asker = async () => {
      for (let deed = queue.pop(); deed; deed = queue.pop()) {
        const answer = await this.hear(deed, this.cluster.apis[queue.length % 2].port);
        if (!answer) unknown += 1;
        else if (!isDeepStrictEqual(answer, deed.answer)) {
          changed += 1;
          deed.nowSays = answer;
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, asker));
    return { asked: sample.length, changed, unknown };
  }
}
