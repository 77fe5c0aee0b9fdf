import { EventEmitter, on } from 'node:events';
import { Client } from 'pg';

/** Until the next try after the connection was lost. */
const AGAIN_MS = 500;

/** The one LISTEN connection of a process: hears what `tx.notify` says in any process, through LISTEN on a connection of its own. */
export class Bus {
  private readonly topics = new EventEmitter().setMaxListeners(0);
  private client?: Client;
  private closed = false;
  private readonly gaps = new EventEmitter().setMaxListeners(0);
  private wasLost = false;

  constructor(private readonly url: string) {}

  async open(): Promise<this> {
    const client = (this.client = new Client({ connectionString: this.url, keepAlive: true }));
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', ({ payload }) => {
      const { topic, payload: value } = JSON.parse(payload ?? '{}');
      this.topics.emit(topic, value);
    });
    await client.connect();
    await client.query('listen zasluga');
    if (this.wasLost) this.gaps.emit('over');
    this.wasLost = false;
    return this;
  }

  /** What the company is told about the topic from now on. Ends at once when the reader leaves. */
  hear<T>(companyId: string, topic: string): AsyncIterableIterator<T> {
    const events = on(this.topics, `${companyId}/${topic}`);
    return {
      next: async () => {
        const { done, value } = await events.next();
        return done ? { done, value: undefined } : { done: false, value: value[0] as T };
      },
      return: async () => {
        await events.return!();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** Calls `look` when something may have been told that nobody here has heard. Returns what ends that. */
  afterGap(look: () => void): () => void {
    this.gaps.on('over', look);
    return () => void this.gaps.off('over', look);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  /** One try at a time, whichever of its signs a lost connection gives, and however many: each try that fails gives several. */
  private again(lost: Client): void {
    if (this.closed || lost !== this.client) return;
    this.client = undefined;
    this.wasLost = true;
    lost.end().catch(() => undefined);
    setTimeout(() => this.closed || this.open().catch(() => this.client && this.again(this.client)), AGAIN_MS).unref();
  }
}
