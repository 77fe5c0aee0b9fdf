import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Cron } from 'croner';
import { Database } from './database';
import { Outage } from './outage';
import type { Job } from './outbox';
import type { Tx } from './tx';
import { isUnavailable } from './unavailable';

const HANDLES = Symbol('handles job');
const CALENDAR = Symbol('calendar');

/** `@HandlesJob('recognition.publish') publish(tx: Tx, payload): Promise<void>`; its row goes in the same transaction. */
export const HandlesJob = (kind: string) => SetMetadata(HANDLES, kind);
/** `@OnCalendar('points.issue_allowance', '7 * * * *') issue(tx: Tx): Promise<void>`: for every company; harmless when repeated. */
export const OnCalendar = (name: string, pattern: string) => SetMetadata(CALENDAR, { name, pattern });

type Handler = (tx: Tx, payload: Record<string, unknown>) => Promise<void>;

interface CalendarEntry {
  readonly name: string;
  readonly pattern: string;
  readonly handler: (tx: Tx) => Promise<void>;
}

const POLL_MS = 250;
const BATCH = 20;
const ATTEMPTS_MAX = 12;
/** Seconds until the next try: 1, 2, 4 … at most an hour. */
const backoffS = (attempts: number) => Math.min(2 ** attempts, 3600);

/** Runs what is due in the outbox, and calendar work. Any number of them may run: a row is claimed by a lock that dies with its holder. */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('worker');
  private readonly handlers = new Map<string, Handler>();
  private readonly calendar: Cron[] = [];
  private readonly outage = new Outage(this.log, POLL_MS);
  /** Calendar work that the loss of the database has cut short. */
  private readonly missed = new Set<CalendarEntry>();
  private stopping = false;
  private running?: Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.findHandlers();
  }

  /** Called by the process that is to work (apps/api: main.ts or worker.ts). */
  start(): void {
    this.running ??= this.loop();
    for (const entry of this.calendarEntries)
      this.calendar.push(new Cron(entry.pattern, { protect: true, unref: true }, () => this.keepDate(entry)));
    for (const entry of this.calendarEntries) void this.keepDate(entry);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const cron of this.calendar) cron.stop();
    await this.running;
  }

  /** Everything that is due now; for tests and for `start`. Returns how many jobs ran. */
  async runDue(): Promise<number> {
    let ran = 0;
    for (;;) {
      const due = await this.db.door('door.due_jobs', 'select company_id as "companyId", id from door.due_jobs($1)', [
        BATCH,
      ]);
      let progress = 0;
      for (const job of due) progress += (await this.runOne(job.companyId, job.id)) ? 1 : 0;
      ran += progress;
      if (due.length < BATCH || !progress || this.stopping) return ran;
    }
  }

  private readonly calendarEntries: CalendarEntry[] = [];

  private findHandlers(): void {
    for (const { instance } of this.discovery.getProviders()) {
      const prototype = instance && Object.getPrototypeOf(instance);
      if (!prototype || prototype === Object.prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const kind = Reflect.getMetadata(HANDLES, prototype[name]) as string | undefined;
        if (kind && this.handlers.has(kind)) throw new Error(`two handlers of ${kind}`);
        if (kind) this.handlers.set(kind, instance[name].bind(instance));
        const entry = Reflect.getMetadata(CALENDAR, prototype[name]) as { name: string; pattern: string } | undefined;
        if (entry) this.calendarEntries.push({ ...entry, handler: instance[name].bind(instance) });
      }
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.runDue();
        if (this.outage.answered()) for (const entry of this.missed) void this.keepDate(entry);
      } catch (error) {
        if (isUnavailable(error)) this.outage.unanswered(error as Error);
        else this.log.error(error);
      }
      for (let waited = 0; waited < this.outage.waitMs && !this.stopping; waited += 50)
        await new Promise((r) => setTimeout(r, 50));
    }
  }

  /** False when somebody else has it. */
  private async runOne(companyId: string, id: string): Promise<boolean> {
    try {
      return await this.db.inCompany(companyId, async (tx) => {
        const [job] = await tx.sql<Job>(
          'kernel.claim_job',
          `select id, kind, payload, attempts from outbox where id = $1 and run_at <= clock_timestamp() and failed_at is null
           for update skip locked`,
          [id],
        );
        if (!job) return false;
        const handler = this.handlers.get(job.kind);
        if (!handler) throw new Error(`nobody handles ${job.kind}`);
        await handler(tx, job.payload);
        await tx.sql('kernel.job_done', 'delete from outbox where id = $1', [id]);
        return true;
      });
    } catch (error) {
      // a database that is away takes no note of it: the job waits as it was
      const lost = await this.db
        .inCompany(companyId, (tx) => this.postpone(tx, id, error as Error))
        .catch((reason: Error) => reason);
      if (!isUnavailable(lost)) this.log.error(`job ${id}: ${(error as Error).stack}`);
      if (lost) throw lost;
      return true;
    }
  }

  private async postpone(tx: Tx, id: string, error: Error): Promise<void> {
    const [row] = await tx.sql<{ attempts: number }>(
      'kernel.job_failed',
      `update outbox set attempts = attempts + 1, last_error = left($2, 500) where id = $1 returning attempts`,
      [id, error.message],
    );
    if (!row) return;
    await tx.sql(
      'kernel.job_again',
      `update outbox set run_at = clock_timestamp() + $2 * interval '1 second',
         failed_at = case when $3 then clock_timestamp() end where id = $1`,
      [id, backoffS(row.attempts), row.attempts >= ATTEMPTS_MAX],
    );
  }

  /** Never throws. */
  private async keepDate(entry: CalendarEntry): Promise<void> {
    this.missed.delete(entry);
    try {
      await this.onCalendar(entry);
    } catch (error) {
      if (!isUnavailable(error)) return this.log.error(error);
      this.missed.add(entry);
      if (!this.outage.isOn) this.log.warn(`${entry.name}: ${(error as Error).message}`);
    }
  }

  private async onCalendar({ name, handler }: CalendarEntry): Promise<void> {
    const companies = await this.db.door(
      'door.companies',
      'select company_id as "companyId", id from door.companies()',
    );
    for (const { companyId } of companies) {
      if (this.stopping) return;
      await this.db.inCompany(companyId, async (tx) => {
        const [lock] = await tx.sql<{ mine: boolean }>(
          'kernel.calendar_lock',
          'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine',
          [`${name}/${companyId}`],
        );
        if (lock?.mine) await handler(tx);
      });
    }
  }
}
