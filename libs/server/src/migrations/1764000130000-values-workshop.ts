import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorFunction, doorMayRead, tenantTable } from './tenant-table';

export class ValuesWorkshop1764000130000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // The code is unique among open workshops of all companies. No key says so, because a key never spans companies: whoever opens a
    // workshop draws it under a lock and asks the door (workshop.commands.ts).
    await q.query(`
      create table workshop (company_id uuid not null references company, id uuid not null, name text not null default '',
        code char(6) not null check (code ~ '^[0-9]{6}$'), link text not null check (link ~ '^[A-Za-z0-9_-]{22}$'), author_id uuid not null,
        phase text not null default 'lobby' check (phase in ('lobby', 'first', 'split', 'talk', 'second', 'result', 'closed')),
        position int not null default 0 check (position >= 0), revision int not null default 1,
        phase_began_at timestamptz not null default clock_timestamp(), closed_at timestamptz,
        created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, link), foreign key (company_id, author_id) references employee,
        check ((phase = 'closed') = (closed_at is not null)));
      create index workshop_code on workshop (code) where closed_at is null;
      create index workshop_link on workshop (link);
      create index workshop_newest on workshop (company_id, created_at desc, id desc);

      create table workshop_behaviour (company_id uuid not null references company, workshop_id uuid not null,
        position int not null check (position > 0), behaviour_id uuid not null, wording int not null,
        primary key (company_id, workshop_id, position), unique (company_id, workshop_id, behaviour_id),
        foreign key (company_id, workshop_id) references workshop,
        foreign key (company_id, behaviour_id, wording) references behaviour_wording);

      create table workshop_participant (company_id uuid not null references company, id uuid not null, workshop_id uuid not null,
        employee_id uuid, secret_hash bytea check (length(secret_hash) = 32), joined_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, workshop_id, id), unique (company_id, workshop_id, employee_id),
        unique (company_id, workshop_id, secret_hash), foreign key (company_id, workshop_id) references workshop,
        foreign key (company_id, employee_id) references employee, check (num_nonnulls(employee_id, secret_hash) = 1));

      create table workshop_vote (company_id uuid not null references company, workshop_id uuid not null, behaviour_id uuid not null,
        round smallint not null check (round in (1, 2)), participant_id uuid not null,
        verdict text not null check (verdict in ('for', 'against', 'unsure')), cast_at timestamptz not null default clock_timestamp(),
        primary key (company_id, workshop_id, behaviour_id, round, participant_id),
        foreign key (company_id, workshop_id, behaviour_id) references workshop_behaviour (company_id, workshop_id, behaviour_id),
        foreign key (company_id, workshop_id, participant_id) references workshop_participant (company_id, workshop_id, id));
      create index workshop_vote_participant on workshop_vote (company_id, workshop_id, participant_id);
    `);
    await tenantTable(q, 'workshop', 'select, insert, update');
    await tenantTable(q, 'workshop_behaviour', 'select, insert');
    await tenantTable(q, 'workshop_participant', 'select, insert');
    await tenantTable(q, 'workshop_vote', 'select, insert, update');
    await doorMayRead(q, 'workshop', 'company_id, id, code, link, closed_at, created_at');
    await doorFunction(
      q,
      'workshop_code(digits text)',
      'select w.company_id, w.id from workshop w where w.code = digits and w.closed_at is null order by w.created_at limit 1',
    );
    // the link outlives the workshop for a week: whoever was there may look at what came of it
    await doorFunction(
      q,
      'workshop_link(bits text)',
      `select w.company_id, w.id from workshop w
       where w.link = bits and (w.closed_at is null or w.closed_at > now() - interval '7 days') order by w.created_at limit 1`,
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
