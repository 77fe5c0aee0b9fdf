import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorFunction, doorMayRead, tenantTable } from './tenant-table';

export class CultureCharter1764000170000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- texts of the company as they were; people's words and names are read anew, so that what they take back is gone here too
      create table charter_version (company_id uuid not null references company, id uuid not null, number int not null check (number > 0),
        ranking_id uuid, note text not null default '' check (length(note) <= 500), content jsonb not null, author_id uuid,
        published_at timestamptz not null default clock_timestamp(), primary key (company_id, id), unique (company_id, number),
        foreign key (company_id, ranking_id) references value_ranking, foreign key (company_id, author_id) references employee);
      -- the curator's choice for a value; none: no story is to stand there; no row: the best one is proposed
      create table charter_story (company_id uuid not null references company, value_id uuid not null, recognition_id uuid,
        author_id uuid, chosen_at timestamptz not null default clock_timestamp(), primary key (company_id, value_id),
        foreign key (company_id, value_id) references value, foreign key (company_id, recognition_id) references recognition,
        foreign key (company_id, author_id) references employee);
      -- kept as it is: the administrator has to read the address again, and it opens only what is meant for everybody
      create table charter_share (company_id uuid not null references company, id uuid not null,
        token text not null check (token ~ '^[A-Za-z0-9_-]{22}$'), may_be_indexed boolean not null default false, author_id uuid,
        created_at timestamptz not null default clock_timestamp(), revoked_at timestamptz, primary key (company_id, id),
        unique (company_id, token), foreign key (company_id, author_id) references employee);
      create index charter_share_token on charter_share (token);
      create unique index charter_share_open on charter_share (company_id) where revoked_at is null;
    `);
    await tenantTable(q, 'charter_version', 'select, insert');
    await tenantTable(q, 'charter_story', 'select, insert, update, delete');
    await tenantTable(q, 'charter_share', 'select, insert, update (revoked_at, may_be_indexed)');
    await doorMayRead(q, 'charter_share', 'company_id, id, token, revoked_at');
    await doorFunction(
      q,
      'charter(sign text)',
      'select s.company_id, s.id from charter_share s where s.token = sign and s.revoked_at is null limit 1',
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
