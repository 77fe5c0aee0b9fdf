import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which request an item of the menu was last saved: tried again, nothing is counted twice. */
export class EmpowermentMenuKey1764000386001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table recovery_menu_item add request_key uuid');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
