import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll } from './tenant-table';

/**
 * What the migrations of the line and of hiding meant to fill in and could not see: behaviours from before proposals were adopted, their
 * words are the first wording, and what was hidden before hiding could be undone is settled. Where they had seen it, nothing changes.
 */
export class MissedBackfills1764000290000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await seeingAll(q, ['behaviour', 'behaviour_wording', 'recognition', 'outbox'], () =>
      q.query(`
        update behaviour set adopted_at = created_at where adopted_at is null and proposed_by_id is null;
        insert into behaviour_wording (company_id, behaviour_id, number, text_ru, text_en, created_at)
          select company_id, id, 1, text_ru, text_en, created_at from behaviour b
          where not exists (select from behaviour_wording w where w.company_id = b.company_id and w.behaviour_id = b.id);
        update recognition r set hiding_settled_at = coalesce(r.ended_at, r.created_at)
          where r.state = 'hidden' and r.hiding_settled_at is null
            and not exists (select from outbox o where o.company_id = r.company_id and o.kind = 'recognition.settle_review'
              and o.payload ->> 'id' = r.id::text);
      `),
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
