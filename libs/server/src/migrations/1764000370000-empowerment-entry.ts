import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/** An entry is stored with what was done; everything else may come later or never. Not dared and refused are entries too. */
export class EmpowermentEntry1764000370000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table decision alter need drop not null, alter cost_minor drop not null, alter seconds drop not null,
        alter asked drop not null, alter customer_left drop not null,
        add kind text not null default 'done' check (kind in ('done', 'not_dared', 'refused')),
        add deed text check (deed in ('replacement', 'refund', 'discount', 'gift', 'waived', 'upgrade', 'time', 'other')),
        add menu_item_id uuid,
        add cost_goods text check (length(cost_goods) between 1 and 200),
        add cost_minutes int check (cost_minutes between 0 and 1440),
        add touchpoint_id uuid,
        add barrier text check (barrier in ('procedure', 'superior', 'money', 'blame', 'unsure', 'other')),
        add barrier_words text check (length(barrier_words) between 1 and 300),
        -- colleagues may see who decided
        add named boolean not null default false,
        -- what was not dared or refused begins as counted in groups only: no reviewer reads it unless its author wants that
        add for_reviewer boolean not null default true,
        -- when it happened, which a phone without a line knows better than the server
        add decided_at timestamptz not null default clock_timestamp(),
        add answer_due_at timestamptz,
        add foreign key (company_id, touchpoint_id) references touchpoint,
        add check (kind <> 'done' or (barrier is null and barrier_words is null)),
        add check (kind <> 'done' or for_reviewer),
        add check (asked is not null or asked_answer is null);
      create table decision_photo (company_id uuid not null references company, decision_id uuid not null,
        bytes bytea not null check (length(bytes) between 1 and 307200), media_type text not null check (media_type = 'image/jpeg'),
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, decision_id),
        foreign key (company_id, decision_id) references decision on delete cascade);
      -- told until answered or until the next day ends; taken back wholly within moments
      grant update (need, procedure_id, cost_minor, cost_goods, cost_minutes, seconds, asked, asked_answer, customer_left, touchpoint_id,
        barrier, barrier_words, named, for_reviewer, answer_due_at), delete on decision to zasluga_app;
    `);
    await seeingAll(q, ['decision'], () => q.query('update decision set decided_at = created_at'));
    await tenantTable(q, 'decision_photo', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
