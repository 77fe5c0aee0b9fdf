import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class PraiseVerdict1764000110001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- one answer per praise, to one sentence: "Is this how it should be here?"
      create table customer_verdict (company_id uuid not null references company, praise_id uuid not null, behaviour_id uuid not null,
        wording int not null, verdict text not null check (verdict in ('for', 'against', 'unsure')),
        cast_at timestamptz not null default clock_timestamp(),
        primary key (company_id, praise_id), foreign key (company_id, praise_id) references praise,
        foreign key (company_id, behaviour_id, wording) references behaviour_wording);
      create index customer_verdict_of on customer_verdict (company_id, behaviour_id, wording);
    `);
    await tenantTable(q, 'customer_verdict', 'select, insert, update (verdict, cast_at)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
