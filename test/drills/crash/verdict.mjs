// Compares what people were told with what the database holds, once all is calm. Everything is read in whole sets and joined here.
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { MAY_BE_REFUSED } from './deeds.mjs';

const require = createRequire(import.meta.url);
/** Held gifts are published ten seconds later, jobs that failed in the storm come again after a growing pause. */
const CALM_MS = 180_000;

/** Waits until nothing is held and nothing waits. Answers what is still there when patience ends. */
export async function calm(cluster) {
  for (const until = performance.now() + CALM_MS; ; await wait(500)) {
    const { rows } = await cluster.admin((db) =>
      db.query(`select (select count(*)::int from recognition where state = 'held') as held,
        (select count(*)::int from outbox where run_at < now() + interval '1 minute') as jobs,
        (select count(*)::int from outbox where failed_at is not null) as failed`),
    );
    const { held, jobs, failed } = rows[0];
    if ((!held && !jobs) || performance.now() > until) return { held, jobs, failed };
  }
}

const GIFTS = `select r.request_key as key, r.id, r.state, array_agg(p.points order by p.employee_id) as amounts,
    coalesce((select array_agg(t.amount) from points_transfer t where t.company_id = r.company_id and t.subject_id = r.id
      and t.kind = 'gift.hold' and t.status = 'posted'), '{}') as held
  from recognition r join recognition_receiver p on (p.company_id, p.recognition_id) = (r.company_id, r.id) group by r.company_id, r.id`;
const REDEMPTIONS = `select r.request_key as key, r.id, r.state, r.refusal, array[r.price] as amounts,
    case when r.state = 'refused' then '{}' else coalesce((select array_agg(t.amount) from points_transfer t where t.company_id = r.company_id
      and t.id = r.hold_id and t.status = 'posted'), '{}') end as held from redemption r`;
const ACTS = `select deed, count(*)::int as n from audit_log group by 1`;

const same = (one, other) => one.length === other.length && one.every((amount, n) => amount === other[n]);

/** Of deeds that carry a key: acknowledged and not there, there otherwise than acknowledged, there without ever being asked for. */
function compare(deeds, rows) {
  const rowsOf = new Map();
  for (const row of rows) rowsOf.set(row.key, [...(rowsOf.get(row.key) ?? []), row]);
  const found = { lost: 0, otherwise: 0, refused_otherwise: 0, surplus: 0, unheard_commits: 0 };
  for (const { key, answer } of deeds) {
    const [row, ...more] = rowsOf.get(key) ?? [];
    rowsOf.delete(key);
    found.surplus += more.length;
    const stands = row && row.state !== 'refused';
    if (answer?.done) {
      const { id, amounts } = answer.done;
      if (!stands) found.lost += 1;
      else if (row.id !== id || !same(row.amounts, amounts) || !same(row.held, amounts)) found.otherwise += 1;
    } else if (answer && (stands || (row && row.refusal !== answer.refused))) found.refused_otherwise += 1;
  }
  for (const more of rowsOf.values()) found.surplus += more.length;
  return found;
}

const END_STATE = { undo: 'undone', takeBack: 'taken_back', cancel: 'cancelled', fulfil: 'fulfilled' };
/** Of deeds that end something: acknowledged, and it has not ended so. */
const notEnded = (deeds, rows) => {
  const stateOf = new Map(rows.map(({ id, state }) => [id, state]));
  return deeds.filter(({ kind, id, answer }) => answer?.done && stateOf.get(id) !== END_STATE[kind]).length;
};

export const invariants = (cluster) => cluster.admin(counted);

async function counted(db) {
  const { LEDGER_RULES } = require('../../../dist/libs/server/src/rewards/verification/sixteen.js');
  const all = LEDGER_RULES.flatMap(({ sides }) => sides);
  const broken = [];
  for (const { name, sql } of all) {
    const { rows } = await db.query(sql);
    const count = Number(Object.values(rows[0])[0]);
    if (count !== 0) broken.push(`${name}: ${count}`);
  }
  return { asked: all.length, broken };
}

/** Everything that was promised, counted. Before anybody asks again: who asks again for what was lost makes it anew. */
export async function verdict(cluster, { history }) {
  return cluster.admin(async (db) => {
    const [gifts, redemptions] = [(await db.query(GIFTS)).rows, (await db.query(REDEMPTIONS)).rows];
    const acts = Object.fromEntries((await db.query(ACTS)).rows.map(({ deed, n }) => [deed, n]));
    const of = (...kinds) => history.filter(({ kind }) => kinds.includes(kind));
    const done = (kind) => of(kind).filter(({ answer }) => answer?.done).length;
    const [given, redeemed] = [compare(of('give'), gifts), compare(of('redeem'), redemptions)];
    const sum = (name) => given[name] + redeemed[name];
    const audited = {
      redeem: 'rewards.redeem',
      cancel: 'rewards.cancelled',
      fulfil: 'rewards.fulfilled',
      takeBack: 'recognition.take_back',
    };
    return {
      lost: sum('lost') + notEnded(of('undo', 'takeBack'), gifts) + notEnded(of('cancel', 'fulfil'), redemptions),
      otherwise: sum('otherwise') + sum('refused_otherwise'),
      surplus: sum('surplus'),
      wrong_refusals: history.filter(
        ({ kind, answer }) => answer?.refused && !MAY_BE_REFUSED[kind].includes(answer.refused),
      ),
      unaudited: Object.entries(audited)
        .filter(([kind, action]) => done(kind) !== (acts[action] ?? 0))
        .map(([kind]) => kind),
    };
  });
}
