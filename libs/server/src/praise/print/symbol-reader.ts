import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import type { PrintFile } from '@zasluga/pages';

/** Files that wait for the one thread; whoever comes later is asked to come again. */
const WAITING_MAX = 8;
/** The thread keeps some 60 MB of memory: it goes when nobody has printed for so long. Milliseconds. */
const IDLE_MS = 60_000;
/** For the largest files, with others beside them; then the thread is thought stuck. Milliseconds. */
const TASK_MS = 300_000;

type Task = 'read' | 'picture';
interface Waiting {
  resolve(result: never): void;
  reject(error: Error): void;
}

/** Each symbol as it was seen sharply, then blurred; null: not at all. */
type Seen = readonly (readonly [string | null, string | null])[];

/** Looks at PDFs as a phone will: at 150 dpi, sharp and blurred, in a thread of its own. */
@Injectable()
export class SymbolReader implements OnModuleDestroy {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private number = 0;
  private readonly waiting = new Map<number, Waiting>();

  /**
   * Throws praise.print_unreadable when a symbol can't be read or leads elsewhere, with its code and how many there are;
   * request.too_many when too many files wait.
   */
  async check(file: PrintFile): Promise<void> {
    const seen = await this.ask<Seen>('read', file);
    const wrong = file.symbols.filter(({ url }, i) => !seen[i]?.every((said) => said === url));
    if (wrong.length)
      throw new DomainError('praise.print_unreadable', undefined, { code: wrong[0]!.code, count: wrong.length });
  }

  /** The first page as PNG. Throws request.too_many. */
  async picture(file: PrintFile): Promise<Buffer> {
    return Buffer.from(await this.ask<Uint8Array>('picture', file));
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop(new Error('the server is shutting down'));
  }

  private async ask<Result>(task: Task, { pdf, pages, symbols }: PrintFile): Promise<Result> {
    if (this.waiting.size >= WAITING_MAX) throw new DomainError('request.too_many');
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const id = ++this.number;
    const late = setTimeout(() => void this.stop(new Error('the symbols were not read in time')), TASK_MS);
    try {
      return await new Promise<Result>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task, file: { pdf, pages, symbols } });
      });
    } finally {
      clearTimeout(late);
      this.waiting.delete(id);
      if (!this.waiting.size) this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    }
  }

  private start(): Worker {
    const worker = new Worker(path.join(__dirname, 'reader.worker.cjs'));
    worker.unref(); // keeps no process alive
    worker.on('message', ({ id, result, error }: { id: number; result?: never; error?: string }) => {
      const one = this.waiting.get(id);
      if (error === undefined) one?.resolve(result!);
      else one?.reject(new Error(error));
    });
    worker.on('error', (error: Error) => worker === this.worker && void this.stop(error));
    return worker;
  }

  private async stop(why?: Error): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    for (const one of this.waiting.values()) one.reject(why ?? new Error('stopped'));
    await worker?.terminate();
  }
}
