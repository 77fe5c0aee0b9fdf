import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Connection } from './connection';
import { isUuid } from './id';
import { Transaction, type Tx } from './tx';

const RETRY = new Set(['40001', '40P01']); // serialization failure, deadlock
const ATTEMPTS = 5;

/** A read-only transaction that outlives one function: the snapshot behind one GraphQL query. */
export interface Snapshot {
  readonly tx: Tx;
  close(): Promise<void>;
}

const SNAPSHOT = 'begin isolation level repeatable read read only';
const snapshotOf = (transaction: Transaction): Snapshot => ({
  tx: transaction.tx,
  // nothing was written: when the connection has died meanwhile, nothing is lost, and whoever closes in passing must not fall over it
  close: () => transaction.end('rollback').catch(() => undefined),
});

/** A simple query takes no parameters: hence the check. */
function ofCompany(companyId: string): string {
  if (!isUuid(companyId)) throw new Error('not a company id');
  return `set local app.company_id = '${companyId}'`;
}

/** The only door to the database. */
export class Database {
  // notices nesting while we develop and test; once used it costs every request about 0.1 ms of CPU (Node 20)
  private readonly inside = process.env.NODE_ENV === 'production' ? undefined : new AsyncLocalStorage<true>();

  private constructor(private readonly dataSource: DataSource) {}

  static async open(options: DataSourceOptions): Promise<Database> {
    const extra = { ...(options.extra as object), Client: Connection };
    return new Database(await new DataSource({ ...options, extra } as DataSourceOptions).initialize());
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** One unit of work: begin, set the company, work, commit; the whole of it again after a conflict. */
  async inCompany<T>(companyId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.inside?.getStore()) throw new Error('inCompany inside inCompany: pass the Tx on');
    for (let attempt = 1; ; attempt++) {
      try {
        const once = () => this.once(companyId, work);
        return await (this.inside ? this.inside.run(true, once) : once());
      } catch (error) {
        if (attempt === ATTEMPTS || !RETRY.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
      }
    }
  }

  /** A short read of its own. */
  async reading<T>(companyId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const snapshot = await this.snapshot(companyId);
    try {
      return await work(snapshot.tx);
    } finally {
      await snapshot.close();
    }
  }

  /**
   * Before a company is known: one function of the schema `door`, each of which returns a company and an id and nothing else.
   * Row security lets nothing else through, because no company is set.
   */
  async door<Row = { companyId: string; id: string }>(
    name: string,
    text: `select ${string} from door.${string}`,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.pool.query({ name, text, values: values as unknown[] })).rows as Row[];
  }

  /** Whoever opens a snapshot closes it. Repeatable read: all its queries see the same moment. */
  async snapshot(companyId: string): Promise<Snapshot> {
    return snapshotOf(await this.begin(SNAPSHOT, companyId));
  }

  /**
   * A snapshot that begins at the door: the door names the company, `look` says who asks. Both, and all that is read afterwards, see the
   * same moment over one connection. Undefined when either finds nothing; whoever gets the snapshot closes it.
   */
  async arrive<Found>(
    door: { name: string; text: `select ${string} from door.${string}`; values: readonly unknown[] },
    look: (tx: Tx, id: string) => Promise<Found | undefined>,
  ): Promise<{ readonly found: Found; readonly snapshot: Snapshot } | undefined> {
    const client = await this.pool.connect();
    // of no company yet: row security shows nothing but what the door tells
    let transaction = new Transaction('', client, this.dataSource, client.query(SNAPSHOT));
    try {
      const [at] = await transaction.tx.sql<{ companyId: string; id: string }>(door.name, door.text, door.values);
      if (at) {
        transaction = new Transaction(at.companyId, client, this.dataSource, client.query(ofCompany(at.companyId)));
        const found = await look(transaction.tx, at.id);
        if (found !== undefined) return { found, snapshot: snapshotOf(transaction) };
      }
    } catch (error) {
      await transaction.end('rollback').catch(() => undefined);
      throw error;
    }
    await transaction.end('rollback');
    return undefined;
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  private async once<T>(companyId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const transaction = await this.begin('begin', companyId);
    let result: T;
    try {
      result = await work(transaction.tx);
    } catch (error) {
      await transaction.end('rollback').catch(() => undefined);
      throw error;
    }
    await transaction.end('commit');
    return result;
  }

  private async begin(begin: string, companyId: string): Promise<Transaction> {
    const text = `${begin}; ${ofCompany(companyId)}`;
    const client: PoolClient = await this.pool.connect();
    return new Transaction(companyId, client, this.dataSource, client.query(text));
  }
}
