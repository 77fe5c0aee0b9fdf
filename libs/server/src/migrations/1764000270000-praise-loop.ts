import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** What comes back to a customer (replies), how to reach one (with consent, apart from the words), and how all of it is let go of. */
export class PraiseLoop1764000270000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table company add praise_retention_months int not null default 36 check (praise_retention_months between 1 and 120);
      alter table praise add erased_at timestamptz, add erased_by text check (erased_by in ('customer', 'retention')),
        add constraint praise_erased check ((erased_at is null) = (erased_by is null)),
        add constraint praise_erased_words check (erased_at is null or (words = '' and named = ''));
      create index praise_kept on praise (company_id, created_at) where erased_at is null;
      alter table recognition add words_erased_at timestamptz,
        add constraint recognition_erased_words check (words_erased_at is null or story = '');

      create table praise_reply (company_id uuid not null references company, praise_id uuid not null, employee_id uuid not null,
        kind text not null check (kind in ('quick', 'words')), words text not null check (length(words) <= 300),
        locale text not null check (locale in ('ru', 'en')), said_at timestamptz not null default clock_timestamp(),
        hidden_at timestamptz, hidden_by_id uuid, primary key (company_id, praise_id, employee_id),
        foreign key (company_id, praise_id) references praise, foreign key (company_id, employee_id) references employee,
        foreign key (company_id, hidden_by_id) references employee, check ((hidden_at is null) = (hidden_by_id is null)));
      create index praise_reply_employee on praise_reply (company_id, employee_id, said_at);

      create table praise_contact (company_id uuid not null references company, praise_id uuid not null,
        email text not null check (length(email) <= 254), consent_text text not null, consent_version int not null,
        consent_locale text not null check (consent_locale in ('ru', 'en')),
        consented_at timestamptz not null default clock_timestamp(), primary key (company_id, praise_id),
        foreign key (company_id, praise_id) references praise);
      create index praise_contact_age on praise_contact (company_id, consented_at);
    `);
    // deleted, not blanked: nothing of a contact stays
    for (const table of ['praise_reply', 'praise_contact'])
      await tenantTable(q, table, 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
