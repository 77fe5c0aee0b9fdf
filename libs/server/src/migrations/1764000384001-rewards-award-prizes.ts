import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/**
 * An award may honour a second and a third place. What each place that is honoured received stands in rows of its own, by the first of the
 * nominations that it was given for; the rounds that were announced before had one, of the first place.
 */
export class AwardPrizes1764000384001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table award add column other_points int[] not null default '{}'
        check (cardinality(other_points) <= 2 and 0 <= all (other_points) and 1000000 >= all (other_points));
      create table award_prize (company_id uuid not null references company, round_id uuid not null, nomination_id uuid not null,
        place int not null check (place between 1 and 3), points int not null check (points >= 0), recognition_id uuid not null,
        paid text check (paid in ('paid', 'unfunded')), primary key (company_id, round_id, nomination_id),
        foreign key (company_id, round_id) references award_round, foreign key (company_id, nomination_id) references award_nomination,
        foreign key (company_id, recognition_id) references recognition, check ((points = 0) = (paid is null)));
      create index award_prize_recognition on award_prize (company_id, recognition_id);
    `);
    await tenantTable(q, 'award_prize', 'select, insert, update (paid)');
    await seeingAll(q, ['award', 'award_round', 'award_nomination', 'award_prize'], () =>
      q.query(`
        insert into award_prize (company_id, round_id, nomination_id, place, points, recognition_id, paid)
        select distinct on (r.company_id, r.id) r.company_id, r.id, n.id, 1,
          case r.paid when 'paid' then coalesce(r.paid_points, a.points) when 'unfunded' then a.points else 0 end, r.recognition_id,
          case when case r.paid when 'paid' then coalesce(r.paid_points, a.points) when 'unfunded' then a.points else 0 end > 0 then r.paid end
        from award_round r join award a on (a.company_id, a.id) = (r.company_id, r.award_id)
        join award_nomination n on (n.company_id, n.round_id) = (r.company_id, r.id)
        where r.state = 'announced' and r.recognition_id is not null and n.place = 1 and n.state = 'submitted'
        order by r.company_id, r.id, n.submitted_at, n.id
      `),
    );
    await q.query(`alter table award_round drop column recognition_id, drop column paid, drop column paid_points`);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
