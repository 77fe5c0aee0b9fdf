import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/**
 * What moderation needs: why a praise waits (`signals`, with what was seen in `seen`), which ones belong together, what was masked before
 * it was stored, and which proofs of work were used.
 */
export class PraiseSignals1764000250000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table praise add suspicious boolean not null default false, add seen jsonb not null default '{}',
        add masked text[] not null default '{}' check (masked <@ '{phone,card,email}'), add device_hash bytea, add group_id uuid,
        add proved_at timestamptz, add foreign key (company_id, group_id) references praise;
      create index praise_waiting on praise (company_id, kind, suspicious, created_at, id) where state = 'received';
      create index praise_group on praise (company_id, group_id, created_at, id) where state = 'received' and group_id is not null;
      create index praise_device on praise (company_id, device_hash, created_at) where device_hash is not null;
      create index praise_decided on praise (company_id, decided_at) where decided_at is not null;
      create table praise_band (company_id uuid not null references company, band int not null,
        created_at timestamptz not null default clock_timestamp(), praise_id uuid not null,
        primary key (company_id, band, created_at, praise_id), foreign key (company_id, praise_id) references praise);
      create index praise_band_of on praise_band (company_id, praise_id);
      create index praise_band_age on praise_band (company_id, created_at);
      create table proof_of_work_used (company_id uuid not null references company, proof bytea not null,
        expires_at timestamptz not null, primary key (company_id, proof));
      create table place_hours (company_id uuid not null references company, place_id uuid not null,
        weekday smallint not null check (weekday between 1 and 7), opens time not null, closes time not null,
        primary key (company_id, place_id, weekday), foreign key (company_id, place_id) references place);
    `);
    await seeingAll(q, ['praise'], () => q.query(`update praise set suspicious = true where signals <> '{}'`));
    await tenantTable(q, 'praise_band', 'select, insert, delete');
    await tenantTable(q, 'proof_of_work_used', 'select, insert, delete');
    await tenantTable(q, 'place_hours', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
