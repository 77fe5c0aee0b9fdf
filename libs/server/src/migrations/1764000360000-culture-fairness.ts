import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** What people decided about signals of fairness: never changed, the latest one counts. A signal is its kind and its people. */
export class CultureFairness1764000360000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table culture_signal_verdict (company_id uuid not null references company, id uuid not null,
        signal text not null check (length(signal) between 1 and 400),
        verdict text not null check (verdict in ('fine', 'talked', 'rule_changed', 'watch')),
        words text not null check (length(words) between 10 and 1000), followed text not null default '' check (length(followed) <= 1000),
        by_id uuid not null, decided_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, by_id) references employee);
      create index culture_signal_verdict_of on culture_signal_verdict (company_id, signal, decided_at desc);
    `);
    await tenantTable(q, 'culture_signal_verdict', 'select, insert');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
