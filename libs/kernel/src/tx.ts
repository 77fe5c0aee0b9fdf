import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

declare const brand: unique symbol;

/** One open transaction of one company. Only `Database` makes one; it is dead once its unit of work has ended. */
export interface Tx {
  readonly [brand]: 'inCompany';
  readonly companyId: string;
  /**
   * Plain SQL as a named statement, prepared once a connection: the same name must always carry the same text. PostgreSQL knows names by
   * their first 63 bytes; a longer one is refused.
   */
  sql<Row = Record<string, unknown>>(name: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Entities, in the same transaction. */
  readonly entities: EntityManager;
  /** Tells every process that listens (bus.ts), when and if the transaction commits. */
  notify(topic: string, payload: unknown): Promise<void>;
}

/** NAMEDATALEN of PostgreSQL, without its end. */
const NAME_MAX = 63;

type Query = (config: string | QueryConfig, values?: unknown[]) => Promise<QueryResult>;

/** What `Database` holds in its hand; everybody else sees `Tx`. */
export class Transaction {
  private ended = false;
  private manager?: EntityManager;

  constructor(
    readonly companyId: string,
    private readonly client: PoolClient,
    private readonly dataSource: DataSource,
    /** The answer to its `begin`, which was sent and is not waited for. */
    private readonly begun: Promise<unknown>,
  ) {
    begun.catch(() => undefined); // told by the first query, and at the end
  }

  get tx(): Tx {
    return this as unknown as Tx;
  }

  /**
   * Sent at once and answered in order (pg's pipeline): what doesn't need the answer before it costs no round trip. Had `begin` failed,
   * nothing that came after it counts.
   */
  private readonly query: Query = async (config, values) => {
    if (this.ended) throw new Error('this Tx has ended');
    const answer = this.client.query(config as string, values);
    answer.catch(() => undefined); // it is thrown below, unless `begin` is to blame
    await this.begun;
    return answer;
  };

  async sql<Row>(name: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (name.length > NAME_MAX) throw new Error(`the name of a statement is too long: ${name}`);
    return (await this.query({ name, text, values: values as unknown[] })).rows as Row[];
  }

  get entities(): EntityManager {
    if (this.manager) return this.manager;
    // a QueryRunner of TypeORM on this very connection, made only when entities are wanted
    const runner = this.dataSource.createQueryRunner() as unknown as Record<string, unknown> & {
      manager: EntityManager;
    };
    runner['databaseConnection'] = { query: this.query };
    runner['isTransactionActive'] = true; // so that save() opens none of its own
    runner['transactionDepth'] = 1; // so that manager.transaction() makes a savepoint
    return (this.manager = runner.manager);
  }

  async notify(topic: string, payload: unknown): Promise<void> {
    const message = JSON.stringify({ topic: `${this.companyId}/${topic}`, payload });
    await this.sql('kernel.notify', `select pg_notify('zasluga', $1)`, [message]);
  }

  /** Waits for what still runs, says the last word, gives the connection back. Never asked twice. */
  async end(word: 'commit' | 'rollback'): Promise<void> {
    const last = this.query(word);
    this.ended = true;
    const answer = await last.catch((error: Error) => error);
    if (answer instanceof Error) {
      this.client.release(answer); // a broken connection leaves the pool
      throw answer;
    }
    this.client.release();
    // PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error
    if (word === 'commit' && answer.command !== 'COMMIT') throw new Error('the transaction was rolled back');
  }
}
