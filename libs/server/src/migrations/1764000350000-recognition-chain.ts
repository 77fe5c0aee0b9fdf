import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Who was thanked passes a part of it on: the recognition that makes it, where it comes from, and how much of it goes to whom. */
export class RecognitionChain1764000350000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table recognition_pass (company_id uuid not null references company, recognition_id uuid not null, from_id uuid not null,
        passer_id uuid not null, primary key (company_id, recognition_id), check (from_id <> recognition_id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, from_id) references recognition,
        foreign key (company_id, passer_id) references employee);
      create index recognition_pass_from on recognition_pass (company_id, from_id);
      create table recognition_pass_share (company_id uuid not null references company, recognition_id uuid not null,
        employee_id uuid not null, percent int not null check (percent between 1 and 99), primary key (company_id, recognition_id, employee_id),
        foreign key (company_id, recognition_id) references recognition_pass, foreign key (company_id, employee_id) references employee);
    `);
    await tenantTable(q, 'recognition_pass', 'select, insert');
    await tenantTable(q, 'recognition_pass_share', 'select, insert');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
