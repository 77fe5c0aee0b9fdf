import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice that came to nothing before it was read goes with what it told of. */
export class NoticeWithdrawn1764000378000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('grant delete on notice to zasluga_app');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
