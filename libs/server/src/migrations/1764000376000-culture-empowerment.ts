import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of empowerment counts whole months of the company: it must not read the others. */
export class CultureEmpowerment1764000376000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('create index decision_when on decision (company_id, created_at)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
