import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a praise became, and which phrases its page had shown: a fact of the moment that can't be reconstructed. */
export class PraiseRecognition1764000080001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table praise add recognition_id uuid, add shown_behaviour_ids uuid[] not null default '{}',
        add foreign key (company_id, recognition_id) references recognition;
      create unique index praise_recognition on praise (company_id, recognition_id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
