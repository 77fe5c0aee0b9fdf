import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given from the menu is on the menu. The menu's table is younger than the column. */
export class EmpowermentMenuItem1764000379000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table decision add foreign key (company_id, menu_item_id) references recovery_menu_item');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
