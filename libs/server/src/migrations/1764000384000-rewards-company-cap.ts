import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The cap of the company adds up all that the rules gave in a month, quarter or year. */
export class RewardCompanyCap1764000384000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `create index reward_settlement_month on reward_settlement (company_id, month) include (points) where state <> 'returned'`,
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
