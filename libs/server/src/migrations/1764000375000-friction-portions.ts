import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll } from './tenant-table';

/** In which portion, and under which procedure, an occurrence came into the figures: what was shown cannot be taken back and counts in whenever more is to be shown. */
export class FrictionPortions1764000375000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table friction_occurrence add released_at timestamptz, add released_as uuid`);
    // when exactly is not known: at once is the safe reading, since nothing smaller was ever shown apart
    await seeingAll(q, ['friction_occurrence'], () =>
      q.query(`update friction_occurrence set released_at = now(), released_as = procedure_id where released`),
    );
    await q.query(`
      alter table friction_occurrence add check (released_at is null or source <> 'complaint'),
        add check ((released_at is null) = (released_as is null));
      create index friction_occurrence_portion on friction_occurrence (company_id, released_at) where released_at is not null;
      grant update (released_at, released_as) on friction_occurrence to zasluga_app;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
