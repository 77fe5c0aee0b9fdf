import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * Awards: programmes with criteria, rounds by the calendar, nominations that are made of stories.
 *
 * The members of a team are written down when it is proposed, those of a unit too: who joins later was not there.
 * A decision is of the nominee: all nominations of the same person or team carry the same place and the same reason.
 */
export class Awards1764000340000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table award (company_id uuid not null references company, id uuid not null, name_ru text not null, name_en text not null,
        description_ru text not null default '', description_en text not null default '',
        rhythm text not null check (rhythm in ('month', 'quarter', 'spontaneous')),
        choice text not null check (choice in ('panel', 'vote', 'curator')),
        points int not null default 0 check (points between 0 and 1000000), team boolean not null default false,
        choice_days int not null default 7 check (choice_days between 1 and 60),
        created_at timestamptz not null default clock_timestamp(), closed_at timestamptz, primary key (company_id, id),
        check (length(name_ru) between 1 and 120 and length(name_en) between 1 and 120));

      create table award_criterion (company_id uuid not null references company, id uuid not null, award_id uuid not null,
        name_ru text not null, name_en text not null, value_id uuid, position int not null, retired_at timestamptz,
        primary key (company_id, id), foreign key (company_id, award_id) references award,
        foreign key (company_id, value_id) references value);
      create index award_criterion_of on award_criterion (company_id, award_id, position);

      create table award_round (company_id uuid not null references company, id uuid not null, award_id uuid not null,
        label text not null check (length(label) between 1 and 60), stories_from timestamptz not null,
        nominations_from timestamptz not null, nominations_until timestamptz not null, choice_until timestamptz not null,
        state text not null default 'nominating' check (state in ('nominating', 'choosing', 'decided', 'announced')),
        decided_at timestamptz, decided_by_id uuid, announce_at timestamptz, announced_at timestamptz, recognition_id uuid,
        words text not null default '' check (length(words) <= 1000),
        paid text check (paid in ('paid', 'unfunded')), paid_points int check (paid_points > 0),
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id), unique (company_id, award_id, label),
        foreign key (company_id, award_id) references award, foreign key (company_id, decided_by_id) references employee,
        foreign key (company_id, recognition_id) references recognition,
        check (stories_from <= nominations_until), check (nominations_from < nominations_until), check (nominations_until <= choice_until),
        check ((state in ('decided', 'announced')) = (decided_at is not null)), check ((state = 'announced') = (announced_at is not null)));
      create index award_round_open on award_round (company_id, nominations_until, id) where state <> 'announced';
      create index award_round_newest on award_round (company_id, nominations_from desc, id desc);
      create index award_round_announced on award_round (company_id, announced_at desc, id desc) where state = 'announced';
      create index award_round_recognition on award_round (company_id, recognition_id) where recognition_id is not null;

      create table award_nomination (company_id uuid not null references company, id uuid not null, round_id uuid not null,
        nominator_id uuid not null, employee_id uuid, team_unit_id uuid, team_name text check (length(team_name) between 1 and 120),
        why text not null default '' check (length(why) <= 2000),
        state text not null default 'draft' check (state in ('draft', 'submitted', 'withdrawn')),
        shares_words boolean not null default true, shortlisted boolean not null default false, place int check (place between 1 and 10),
        place_reason text check (length(place_reason) between 1 and 1000), submitted_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, round_id) references award_round,
        foreign key (company_id, nominator_id) references employee, foreign key (company_id, employee_id) references employee,
        foreign key (company_id, team_unit_id) references unit, check (num_nonnulls(employee_id, team_unit_id, team_name) <= 1),
        check (employee_id <> nominator_id),
        check (state <> 'submitted' or submitted_at is not null and num_nonnulls(employee_id, team_unit_id, team_name) = 1
          and length(why) between 150 and 600),
        check (place is null or state = 'submitted'));
      create index award_nomination_round on award_nomination (company_id, round_id, state, submitted_at, id);
      create index award_nomination_mine on award_nomination (company_id, nominator_id, updated_at desc, id desc);
      create index award_nomination_of on award_nomination (company_id, employee_id, round_id) where employee_id is not null;
      create unique index award_nomination_once on award_nomination (company_id, round_id, nominator_id, employee_id)
        where state = 'submitted' and employee_id is not null;

      create table award_nomination_story (company_id uuid not null references company, nomination_id uuid not null,
        recognition_id uuid not null, position int not null, primary key (company_id, nomination_id, recognition_id),
        foreign key (company_id, nomination_id) references award_nomination, foreign key (company_id, recognition_id) references recognition);
      create index award_nomination_story_of on award_nomination_story (company_id, recognition_id);

      create table award_nomination_member (company_id uuid not null references company, nomination_id uuid not null,
        employee_id uuid not null, position int not null, primary key (company_id, nomination_id, employee_id),
        foreign key (company_id, nomination_id) references award_nomination, foreign key (company_id, employee_id) references employee);
      create index award_nomination_member_of on award_nomination_member (company_id, employee_id, nomination_id);
    `);
    await tenantTable(q, 'award', 'select, insert, update');
    await tenantTable(q, 'award_criterion', 'select, insert, update');
    await tenantTable(q, 'award_round', 'select, insert, update');
    await tenantTable(q, 'award_nomination', 'select, insert, update');
    await tenantTable(q, 'award_nomination_story', 'select, insert, delete');
    await tenantTable(q, 'award_nomination_member', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
