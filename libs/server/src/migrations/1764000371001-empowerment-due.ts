import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll } from './tenant-table';

/** What waits is found by the hour at which it is due; an entry that is taken back within its minute takes everything about it along. */
export class DecisionDue1764000371001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index decision_waiting;
      create index decision_waiting on decision (company_id, author_id, answer_due_at, id)
        where verdict is null and for_reviewer and answer_due_at is not null;
      alter table decision_comment drop constraint decision_comment_company_id_decision_id_fkey,
        add foreign key (company_id, decision_id) references decision on delete cascade;
      alter table decision_link drop constraint decision_link_company_id_decision_id_fkey,
        add foreign key (company_id, decision_id) references decision on delete cascade;
    `);
    await seeingAll(q, ['decision', 'employee'], () =>
      q.query(`
        update decision d set answer_due_at = d.created_at + interval '24 hours' from employee e
        where e.company_id = d.company_id and e.id = d.author_id and e.manager_id is not null and d.for_reviewer`),
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
