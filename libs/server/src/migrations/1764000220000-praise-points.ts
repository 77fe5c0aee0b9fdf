import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/** Points are replaced and moved, tell when they were last scanned; praise keeps where it was given. */
export class PraisePoints1764000220000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table praise_point add replaced_by_id uuid, add leads_on boolean not null default false,
        add first_opened_at timestamptz, add first_scanned_at timestamptz, add last_scanned_at timestamptz,
        add foreign key (company_id, replaced_by_id) references praise_point,
        add check (replaced_by_id is null or (closed_at is not null and replaced_by_id <> id)),
        add check (not leads_on or replaced_by_id is not null);
      create index praise_point_time on praise_point (company_id, created_at, id);
      create index praise_point_scanned on praise_point (company_id, last_scanned_at, id);
      create index praise_point_place on praise_point (company_id, place_id) where place_id is not null;
      create index praise_point_employee on praise_point (company_id, employee_id) where employee_id is not null;
      create index praise_point_replaced on praise_point (company_id, replaced_by_id) where replaced_by_id is not null;

      create table praise_point_move (company_id uuid not null references company, id uuid not null, point_id uuid not null,
        from_place_id uuid, from_touchpoint_id uuid, from_unit_id uuid, from_employee_id uuid,
        to_place_id uuid, to_touchpoint_id uuid, to_unit_id uuid, to_employee_id uuid,
        moved_by_id uuid not null, moved_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, point_id) references praise_point,
        foreign key (company_id, from_place_id) references place, foreign key (company_id, to_place_id) references place,
        foreign key (company_id, from_touchpoint_id) references touchpoint,
        foreign key (company_id, to_touchpoint_id) references touchpoint,
        foreign key (company_id, from_unit_id) references unit, foreign key (company_id, to_unit_id) references unit,
        foreign key (company_id, from_employee_id) references employee,
        foreign key (company_id, to_employee_id) references employee, foreign key (company_id, moved_by_id) references employee);
      create index praise_point_move_of on praise_point_move (company_id, point_id, moved_at);

      -- where it was given, whatever becomes of the point
      alter table praise add place_id uuid, add touchpoint_id uuid, add unit_id uuid,
        add foreign key (company_id, place_id) references place, add foreign key (company_id, touchpoint_id) references touchpoint,
        add foreign key (company_id, unit_id) references unit;
      create index praise_of_place on praise (company_id, place_id, created_at) where place_id is not null;

      -- what hides the addresses of whoever tries codes: of all companies, for a day
      create table door.guess_salt (day date primary key, salt bytea not null);
      grant select, insert, delete on door.guess_salt to zasluga_app;
    `);
    await tenantTable(q, 'praise_point_move', 'select, insert');
    await seeingAll(q, ['company', 'employee', 'praise_point', 'praise_point_day', 'praise'], () => this.fill(q));
    // One code, one point, in all companies: an address that leads to two of them leads astray. The door needs the company besides.
    await q.query(`
      drop index praise_point_code;
      create unique index praise_point_code on praise_point (code) include (company_id);
    `);
  }

  private async fill(q: QueryRunner): Promise<void> {
    // The newer of two with one code could never be reached: the door names the oldest. It gets another.
    await q.query(`
      update praise_point p set code = '2' || upper(translate(substr(md5(gen_random_uuid()::text), 1, 6), '01', 'xy'))
      where exists (select from praise_point o where o.code = p.code and (o.created_at, o.id) < (p.created_at, p.id));

      update praise_point p set first_opened_at = d.opened, first_scanned_at = d.scanned, last_scanned_at = d.last
      from (select d.company_id, d.point_id, min(noon.at) as opened, min(noon.at) filter (where d.scans > 0) as scanned,
          max(noon.at) filter (where d.scans > 0) as last
        from praise_point_day d join company c on c.id = d.company_id,
          lateral (select least((d.day + time '12:00') at time zone c.time_zone, clock_timestamp()) as at) noon
        group by d.company_id, d.point_id) d
      where d.company_id = p.company_id and d.point_id = p.id;

      update praise r set place_id = coalesce(p.place_id, e.place_id), touchpoint_id = p.touchpoint_id, unit_id = p.unit_id
      from praise_point p left join employee e on e.company_id = p.company_id and e.id = p.employee_id
      where p.company_id = r.company_id and p.id = r.point_id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
