import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What two procedures brought into the figures together stays counted with the one that stands, though they were split; `owed_to_id` is the
 * one to which it goes as soon as enough people are behind each part.
 */
export class FrictionDivided1764000381000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table friction_occurrence add owed_to_id uuid, add check (owed_to_id is null or released_at is not null),
        add foreign key (company_id, owed_to_id) references friction_procedure;
      create index friction_occurrence_owed on friction_occurrence (company_id, released_at) where owed_to_id is not null;
      grant update (owed_to_id) on friction_occurrence to zasluga_app;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
