import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way a praise came: by a customer's own phone, at a kiosk, or on paper, entered by somebody of the company. */
export class PraiseChannel1764000240000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table praise add column channel text not null default 'link' check (channel in ('link', 'kiosk', 'paper')),
        add column entered_by_id uuid, add column said_on date,
        add foreign key (company_id, entered_by_id) references employee,
        add check ((channel = 'paper') = (entered_by_id is not null)),
        add check (said_on is null or channel = 'paper');
      create index praise_entered on praise (company_id, entered_by_id, created_at, id) where entered_by_id is not null;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
