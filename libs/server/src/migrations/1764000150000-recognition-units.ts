import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Whole units thanked, thanks in somebody's name, and the stories by which a company shows what depth means. */
export class RecognitionUnits1764000150000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table recognition_unit (company_id uuid not null references company, recognition_id uuid not null, unit_id uuid not null,
        primary key (company_id, recognition_id, unit_id), foreign key (company_id, recognition_id) references recognition,
        foreign key (company_id, unit_id) references unit);
      create index recognition_unit_unit on recognition_unit (company_id, unit_id, recognition_id);

      alter table recognition add by_id uuid, add foreign key (company_id, by_id) references employee,
        add check (by_id is null or giver_id is not null and by_id <> giver_id);

      create table delegation (company_id uuid not null references company, id uuid not null, principal_id uuid not null,
        delegate_id uuid not null, with_points boolean not null, starts_on date not null, ends_on date not null,
        created_at timestamptz not null default clock_timestamp(), ended_at timestamptz,
        primary key (company_id, id), foreign key (company_id, principal_id) references employee,
        foreign key (company_id, delegate_id) references employee,
        check (principal_id <> delegate_id), check (ends_on >= starts_on));
      create unique index delegation_pair on delegation (company_id, principal_id, delegate_id) where ended_at is null;
      create index delegation_delegate on delegation (company_id, delegate_id) where ended_at is null;

      create table depth_example (company_id uuid not null references company, recognition_id uuid not null, chosen_by_id uuid not null,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, recognition_id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, chosen_by_id) references employee);
    `);
    await tenantTable(q, 'recognition_unit', 'select, insert');
    await tenantTable(q, 'delegation', 'select, insert, update');
    await tenantTable(q, 'depth_example', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
