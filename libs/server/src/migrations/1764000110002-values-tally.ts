import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** How the current votes on each wording stand: moved in the transaction of the vote, whichever path wrote it, so that a page costs its behaviours and not all votes. */
export class ValuesTally1764000110002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table behaviour_tally (company_id uuid not null references company, behaviour_id uuid not null, wording int not null,
        votes_for int not null, votes_against int not null, votes_unsure int not null,
        primary key (company_id, behaviour_id, wording),
        foreign key (company_id, behaviour_id, wording) references behaviour_wording);
      insert into behaviour_tally
        select company_id, behaviour_id, wording, count(*) filter (where verdict = 'for'), count(*) filter (where verdict = 'against'),
          count(*) filter (where verdict = 'unsure') from behaviour_vote where replaced_at is null group by 1, 2, 3;

      create function behaviour_vote_counted() returns trigger language plpgsql as $$
      begin
        insert into behaviour_tally as t (company_id, behaviour_id, wording, votes_for, votes_against, votes_unsure)
        select company_id, behaviour_id, wording, count(*) filter (where verdict = 'for'), count(*) filter (where verdict = 'against'),
          count(*) filter (where verdict = 'unsure')
        from new_votes where replaced_at is null group by 1, 2, 3 order by 1, 2, 3
        on conflict (company_id, behaviour_id, wording) do update set votes_for = t.votes_for + excluded.votes_for,
          votes_against = t.votes_against + excluded.votes_against, votes_unsure = t.votes_unsure + excluded.votes_unsure;
        return null;
      end $$;
      create trigger counted after insert on behaviour_vote referencing new table as new_votes
        for each statement execute function behaviour_vote_counted();

      create function behaviour_vote_recounted() returns trigger language plpgsql as $$
      begin
        update behaviour_tally t set votes_for = t.votes_for + d.n_for, votes_against = t.votes_against + d.n_against,
          votes_unsure = t.votes_unsure + d.n_unsure
        from (select company_id, behaviour_id, wording, sum(n * (verdict = 'for')::int) as n_for,
            sum(n * (verdict = 'against')::int) as n_against, sum(n * (verdict = 'unsure')::int) as n_unsure
          from (select *, 1 as n from new_votes where replaced_at is null
            union all select *, -1 from old_votes where replaced_at is null) moved group by 1, 2, 3) d
        where t.company_id = d.company_id and t.behaviour_id = d.behaviour_id and t.wording = d.wording;
        return null;
      end $$;
      create trigger recounted after update on behaviour_vote referencing old table as old_votes new table as new_votes
        for each statement execute function behaviour_vote_recounted();
    `);
    await tenantTable(q, 'behaviour_tally', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
