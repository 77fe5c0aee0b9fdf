import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a place is known to be there: its first contacts, its first complaint. */
export class FrictionPlaces1764000396001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index friction_contacts_place on friction_contacts (company_id, place_id, month);
      create index friction_occurrence_complained on friction_occurrence (company_id, place_id, at) where source = 'complaint';
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
