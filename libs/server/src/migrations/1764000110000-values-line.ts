import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** The line becomes something a company works on together: proposals, wordings with their votes, comments. */
export class ValuesLine1764000110000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- proposed: neither adopted nor retired
      alter table behaviour add adopted_at timestamptz, add adopted_by_id uuid, add proposed_by_id uuid, add merged_into_id uuid,
        add wording int not null default 1 check (wording >= 1), add asked_of_customers boolean not null default false,
        add foreign key (company_id, adopted_by_id) references employee,
        add foreign key (company_id, proposed_by_id) references employee,
        add foreign key (company_id, merged_into_id) references behaviour,
        add check (merged_into_id is null or (retired_at is not null and merged_into_id <> id));
      update behaviour set adopted_at = created_at;
      create index behaviour_in_use on behaviour (company_id, side, position, id) where retired_at is null;
      create index behaviour_of_proposer on behaviour (company_id, proposed_by_id, created_at) where proposed_by_id is not null;
      create index behaviour_merged on behaviour (company_id, merged_into_id) where merged_into_id is not null;

      create table behaviour_wording (company_id uuid not null references company, behaviour_id uuid not null,
        number int not null check (number >= 1), text_ru text not null, text_en text not null, author_id uuid,
        created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, behaviour_id, number), foreign key (company_id, behaviour_id) references behaviour,
        foreign key (company_id, author_id) references employee);
      insert into behaviour_wording (company_id, behaviour_id, number, text_ru, text_en, created_at)
        select company_id, id, 1, text_ru, text_en, created_at from behaviour;

      -- a vote is about the words that were read; a changed mind is a new row
      create table behaviour_vote (company_id uuid not null references company, id uuid not null, behaviour_id uuid not null,
        wording int not null, employee_id uuid not null, unit_id uuid, verdict text not null check (verdict in ('for', 'against', 'unsure')),
        cast_at timestamptz not null default clock_timestamp(), replaced_at timestamptz,
        primary key (company_id, id), foreign key (company_id, behaviour_id, wording) references behaviour_wording,
        foreign key (company_id, employee_id) references employee, foreign key (company_id, unit_id) references unit);
      create unique index behaviour_vote_current on behaviour_vote (company_id, behaviour_id, wording, employee_id) where replaced_at is null;
      create index behaviour_vote_of_employee on behaviour_vote (company_id, employee_id, behaviour_id) where replaced_at is null;
      create index behaviour_vote_at on behaviour_vote (company_id, cast_at);

      create table behaviour_comment (company_id uuid not null references company, id uuid not null, behaviour_id uuid not null,
        author_id uuid not null, text text not null check (length(text) between 1 and 1000),
        created_at timestamptz not null default clock_timestamp(), removed_at timestamptz, removed_by_id uuid,
        primary key (company_id, id), foreign key (company_id, behaviour_id) references behaviour,
        foreign key (company_id, author_id) references employee, foreign key (company_id, removed_by_id) references employee,
        check ((removed_at is null) = (removed_by_id is null)));
      create index behaviour_comment_of on behaviour_comment (company_id, behaviour_id, created_at, id);
      create index behaviour_comment_of_author on behaviour_comment (company_id, author_id, created_at);
    `);
    await tenantTable(q, 'behaviour_wording', 'select, insert, update (text_ru, text_en)');
    await tenantTable(q, 'behaviour_vote', 'select, insert, update (replaced_at)');
    await tenantTable(q, 'behaviour_comment', 'select, insert, update (removed_at, removed_by_id)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
