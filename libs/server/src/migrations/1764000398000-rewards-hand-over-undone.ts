import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hand-over that was marked by mistake is undone: the points are held by another transfer than they were at first. */
export class RewardsHandOverUndone1764000398000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table redemption add column held_again_id uuid, add unique (company_id, held_again_id),
        add foreign key (company_id, held_again_id) references points_transfer,
        add check (held_again_id is null or held_again_id <> hold_id);
      grant update (held_again_id) on redemption to zasluga_app;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
