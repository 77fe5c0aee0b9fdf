import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** What happens to a recognition after it was given: edited, added to, confirmed, reported and blurred, pinned. */
export class RecognitionAfterlife1764000140000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // A hiding settles ten seconds later: until then its curator can undo it, and no point has moved.
    await q.query(`
      alter table recognition add revision int not null default 1 check (revision > 0), add edited_at timestamptz,
        add blurred_at timestamptz, add hiding_settled_at timestamptz;
      update recognition set hiding_settled_at = coalesce(ended_at, created_at) where state = 'hidden';
      grant delete on recognition_behaviour to zasluga_app;

      create table recognition_revision (company_id uuid not null references company, recognition_id uuid not null,
        number int not null check (number > 0), story text not null check (length(story) <= 2000), value_id uuid, touchpoint_id uuid,
        depth text check (depth in ('courtesy', 'beyond', 'sacrifice')),
        visibility text not null check (visibility in ('everyone', 'unit', 'private')), behaviour_ids uuid[] not null default '{}',
        written_at timestamptz not null, primary key (company_id, recognition_id, number),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, value_id) references value,
        foreign key (company_id, touchpoint_id) references touchpoint);

      create table recognition_add_on (company_id uuid not null references company, id uuid not null, recognition_id uuid not null,
        author_id uuid not null, request_key text not null check (length(request_key) <= 100),
        input_hash bytea not null check (length(input_hash) = 32), reason text not null check (length(reason) between 1 and 500),
        points int not null default 0 check (points >= 0), receiver_ids uuid[] not null default '{}',
        state text not null check (state in ('held', 'published', 'undone', 'ended')),
        created_at timestamptz not null default clock_timestamp(), publish_at timestamptz not null, ended_at timestamptz,
        primary key (company_id, id), unique (company_id, author_id, request_key),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, author_id) references employee);
      create index recognition_add_on_card on recognition_add_on (company_id, recognition_id, created_at, id)
        where state in ('held', 'published');
      create index recognition_add_on_author on recognition_add_on (company_id, author_id, created_at desc);

      create table recognition_witness (company_id uuid not null references company, recognition_id uuid not null,
        employee_id uuid not null, depth text not null check (depth in ('courtesy', 'beyond', 'sacrifice')),
        told_at timestamptz not null default clock_timestamp(), primary key (company_id, recognition_id, employee_id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, employee_id) references employee);

      create table recognition_report (company_id uuid not null references company, id uuid not null, recognition_id uuid not null,
        reporter_id uuid not null, reason text not null check (reason in ('rude', 'untrue', 'personal', 'off_topic', 'other')),
        words text not null default '' check (length(words) <= 500), created_at timestamptz not null default clock_timestamp(),
        outcome text check (outcome in ('kept', 'hidden', 'withdrawn')), decided_at timestamptz, decided_by_id uuid, told_at timestamptz,
        primary key (company_id, id), unique (company_id, recognition_id, reporter_id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, reporter_id) references employee,
        foreign key (company_id, decided_by_id) references employee, check ((outcome is null) = (decided_at is null)));
      create index recognition_report_open on recognition_report (company_id, created_at, id) where outcome is null;
      create index recognition_report_decided on recognition_report (company_id, decided_at desc, id) where outcome is not null;

      create table recognition_pin (company_id uuid not null references company, id uuid not null, recognition_id uuid not null,
        unit_id uuid, pinned_by_id uuid not null, ends_on date not null, pinned_at timestamptz not null default clock_timestamp(),
        removed_at timestamptz, removed_by_id uuid, primary key (company_id, id),
        foreign key (company_id, recognition_id) references recognition, foreign key (company_id, unit_id) references unit,
        foreign key (company_id, pinned_by_id) references employee, foreign key (company_id, removed_by_id) references employee);
      create unique index recognition_pin_place on recognition_pin (company_id, unit_id, recognition_id) nulls not distinct
        where removed_at is null;
    `);
    await tenantTable(q, 'recognition_revision', 'select, insert');
    await tenantTable(q, 'recognition_add_on', 'select, insert, update');
    await tenantTable(q, 'recognition_witness', 'select, insert, update, delete');
    await tenantTable(q, 'recognition_report', 'select, insert, update');
    await tenantTable(q, 'recognition_pin', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
