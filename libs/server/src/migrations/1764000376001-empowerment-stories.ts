import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From a recognition to the entry that it stands under: the page of empowerment lists those that the feed shows already. */
export class EmpowermentStories1764000376001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('create index decision_link_subject on decision_link (company_id, kind, subject_id)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
