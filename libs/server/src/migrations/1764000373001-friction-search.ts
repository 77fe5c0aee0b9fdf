import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words of a procedure; the configuration "russian" reads Latin words with the English stemmer. No order by time: who knew the moment in
 * which a procedure was named would know the moment of somebody's entry.
 */
export class FrictionSearch1764000373001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table friction_procedure add words tsvector
        generated always as (to_tsvector('russian', translate(name || ' ' || description, 'ёЁ', 'еЕ'))) stored;
      drop index friction_procedure_newest;
      create index friction_procedure_owner on friction_procedure (company_id, owner_id, hurt desc, id desc) where owner_id is not null;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
