import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll } from './tenant-table';

/** Since when a procedure is met, by the month of employees' entries: their exact day no longer stands with it. */
export class FrictionFirstMet1764000376002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await seeingAll(q, ['friction_occurrence', 'friction_procedure', 'company'], () =>
      q.query(`
        update friction_procedure p set first_met_on = f.since from (
          select o.company_id, o.procedure_id, least(
              (min(o.at) filter (where o.source = 'complaint') at time zone min(k.time_zone))::date,
              date_trunc('month', (min(o.at) filter (where o.source <> 'complaint') at time zone min(k.time_zone))::date)::date) as since
          from friction_occurrence o join company k on k.id = o.company_id
          where o.procedure_id is not null and (o.source = 'complaint' or o.released) group by o.company_id, o.procedure_id) f
        where p.company_id = f.company_id and p.id = f.procedure_id and p.first_met_on is distinct from f.since`),
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
