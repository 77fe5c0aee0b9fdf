import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The procedure under which a portion came into the figures is one of the register. */
export class FrictionPortionProcedure1764000375002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'alter table friction_occurrence add foreign key (company_id, released_as) references friction_procedure',
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
