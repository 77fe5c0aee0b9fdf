import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a leg ends a hold was found by a join, and a planner that takes a list of legs for a hundred reads all that a company ever moved to
 * join it: paying one person cost more the longer the ledger. One look-up a leg by the primary key costs the same for ever.
 */
export class PointsHoldLookUp1764000359000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      grant create on schema public to zasluga_ledger; -- else the function could not be replaced by its owner
      set local role zasluga_ledger;
      do $$
      declare
        was text := pg_get_functiondef('points_move(uuid, text, text, jsonb, timestamptz)'::regprocedure);
        by_join text := $j$left join points_transfer h on h.id = (e.leg ->> 'ends')::uuid and h.status = 'posted' and h.kind like '%.hold'$j$;
        one_each text := $l$left join lateral (select * from points_transfer p where p.id = (e.leg ->> 'ends')::uuid and p.status = 'posted'
        and p.kind like '%.hold' limit 1) h on true$l$;
      begin
        if position(by_join in was) = 0 then raise exception 'points_move reads otherwise than was thought'; end if;
        execute replace(was, by_join, one_each);
      end $$;
      set local role zasluga_owner;
      revoke create on schema public from zasluga_ledger;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
