import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers' answers of a period are counted from this index alone, without reading what they wrote. */
export class CultureBalance1764000280000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index praise_answers on praise (company_id, created_at)
        include (place_id, touchpoint_id, state, suspicious, expected, demanded, recommend, come_again, compared, asked_to_write);
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
