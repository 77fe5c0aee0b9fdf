import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gifts to one person up to this sum a year carry no tax: 4,000 roubles, as in Russia; a company's counsel says what it is elsewhere. */
export class CompanyGiftLimit1764000315001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table company add column gift_tax_free_minor int not null default 400000 check (gift_tax_free_minor between 0 and 1000000000)
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
