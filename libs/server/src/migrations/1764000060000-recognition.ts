import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Recognition1764000060000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // publish_at orders the feed: it is known from the first moment, also while the recognition is held.
    await q.query(`
      create table recognition (company_id uuid not null references company, id uuid not null,
        source text not null check (source in ('colleague', 'customer', 'company')),
        state text not null check (state in ('held', 'published', 'undone', 'taken_back', 'hidden')),
        giver_id uuid, request_key text check (length(request_key) <= 100), input_hash bytea check (length(input_hash) = 32),
        story text not null default '' check (length(story) <= 2000),
        value_id uuid, touchpoint_id uuid, depth text check (depth in ('courtesy', 'beyond', 'sacrifice')),
        visibility text not null check (visibility in ('everyone', 'unit', 'private')),
        giver_unit_id uuid, giver_place_id uuid, ranking_id uuid, shown_behaviour_ids uuid[] not null default '{}',
        solicited boolean, internal_customer boolean not null default false,
        created_at timestamptz not null default clock_timestamp(), publish_at timestamptz not null, published_at timestamptz,
        ended_at timestamptz, hidden_by_id uuid, hidden_reason text check (length(hidden_reason) <= 500),
        primary key (company_id, id), unique (company_id, giver_id, request_key),
        foreign key (company_id, giver_id) references employee, foreign key (company_id, value_id) references value,
        foreign key (company_id, touchpoint_id) references touchpoint, foreign key (company_id, ranking_id) references value_ranking,
        foreign key (company_id, giver_unit_id) references unit, foreign key (company_id, giver_place_id) references place,
        foreign key (company_id, hidden_by_id) references employee,
        check (source <> 'colleague' or giver_id is not null), check ((state = 'hidden') = (hidden_reason is not null)),
        check ((request_key is null) = (input_hash is null)), check (state <> 'published' or published_at is not null));
      create index recognition_feed on recognition (company_id, publish_at desc, id desc) where state in ('held', 'published');
      create index recognition_source on recognition (company_id, source, publish_at desc, id desc) where state in ('held', 'published');
      create index recognition_giver on recognition (company_id, giver_id, publish_at desc, id desc);
      create index recognition_value on recognition (company_id, value_id, publish_at desc, id desc);
      create index recognition_touchpoint on recognition (company_id, touchpoint_id, publish_at desc, id desc);

      create table recognition_receiver (company_id uuid not null references company, recognition_id uuid not null,
        employee_id uuid not null, unit_id uuid, place_id uuid, points int not null default 0 check (points >= 0),
        relation text check (relation in ('up', 'down', 'own_unit', 'across')),
        primary key (company_id, recognition_id, employee_id), foreign key (company_id, recognition_id) references recognition,
        foreign key (company_id, employee_id) references employee, foreign key (company_id, unit_id) references unit,
        foreign key (company_id, place_id) references place);
      create index recognition_receiver_employee on recognition_receiver (company_id, employee_id, recognition_id);
      create index recognition_receiver_unit on recognition_receiver (company_id, unit_id, recognition_id);

      create table recognition_behaviour (company_id uuid not null references company, recognition_id uuid not null,
        behaviour_id uuid not null, position int not null, primary key (company_id, recognition_id, behaviour_id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, behaviour_id) references behaviour);
      create index recognition_behaviour_behaviour on recognition_behaviour (company_id, behaviour_id, recognition_id);

      create table recognition_reaction (company_id uuid not null references company, recognition_id uuid not null,
        employee_id uuid not null, kind text not null check (kind in ('support', 'warm', 'learn', 'me_too', 'spot_on')),
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, recognition_id, employee_id, kind),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, employee_id) references employee);

      create table recognition_comment (company_id uuid not null references company, id uuid not null, recognition_id uuid not null,
        author_id uuid not null, text text not null check (length(text) between 1 and 1000), removed_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, author_id) references employee);
      create index recognition_comment_thread on recognition_comment (company_id, recognition_id, created_at, id)
        where removed_at is null;
    `);
    await tenantTable(q, 'recognition', 'select, insert, update');
    await tenantTable(q, 'recognition_receiver', 'select, insert');
    await tenantTable(q, 'recognition_behaviour', 'select, insert');
    await tenantTable(q, 'recognition_reaction', 'select, insert, delete');
    await tenantTable(q, 'recognition_comment', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
