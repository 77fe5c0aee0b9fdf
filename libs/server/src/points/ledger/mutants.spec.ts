import { Database, newId } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { fillFund, payFromFund } from './fund-movements';
import { type Command, World } from './model.factory';
import { brokenInvariants } from '../points.factory';

/** [what is broken, function, text, text instead]: each must be noticed by the model or by an invariant. */
const MUTANTS: [name: string, fn: string, from: string, to: string][] = [
  ['no floor', 'points_post', 'elsif lacking > 0 then', 'elsif lacking > 1000000 then'],
  ['a floor one too high', 'points_post', 'coalesce(x.amount - (', 'coalesce(x.amount + 1 - ('],
  ['credited twice', 'points_post', 'points_entry(made, x.to_id, x.amount', 'points_entry(made, x.to_id, x.amount * 2'],
  ['the loss is nobody’s', 'points_post', 'points_entry(made, loss, -borne[x.leg])', 'points_entry(made, loss, 0)'],
  ['a return below zero', 'points_post', 'borne_now := lacking;', 'borne_now := 0;'],
  ['a hold ends as often as one likes', 'points_post', `refused := 'points.already_ended'; exit;`, 'null;'],
  ['reversed as often as one likes', 'points_post', `refused := 'points.already_reversed'; exit;`, 'null;'],
  [
    'a refusal is forgotten',
    'points_post',
    'from points_legs(p_legs) y returning *',
    'from points_legs(p_legs) y where false returning *',
  ],
  ['no lock', 'points_post', 'order by id for update', 'order by id'],
  [
    'a repeated key moves again',
    'points_answer',
    'return query select * from points_transfer where',
    'return query select * from points_transfer where false and',
  ],
  ['another request under the key is taken for the old one', 'points_answer', 'request_hash <> p_hash', 'false'],
  ['keys are shared between people', 'points_answer', 'actor_id = p_actor and request_key', 'request_key'],
  ['a gap in the sequence', 'points_entry', 'seq = seq + 1', 'seq = seq + 2'],
  [
    'points are no part of the request',
    'points_give',
    `jsonb_build_array('give', to_jsonb(p_receivers), to_jsonb(p_points))`,
    `jsonb_build_array('give', to_jsonb(p_receivers))`,
  ],
  [
    'receivers are no part of the request',
    'points_give',
    `jsonb_build_array('give', to_jsonb(p_receivers), to_jsonb(p_points))`,
    `jsonb_build_array('give', to_jsonb(p_points))`,
  ],
  ['a gift returns to escrow and stays there', 'points_take_back', 'coalesce(h.from_id, o.from_id)', 'o.from_id'],
  [
    'a settled hold stays open',
    'points_post',
    'x.why, x.ends, x.reverses, coalesce',
    'x.why, null, x.reverses, coalesce',
  ],
  [
    'the month is issued anew each time',
    'points_issue',
    `p_rule || '/' || p_label`,
    `p_rule || '/' || p_label || random()`,
  ],
];

const WALK: Command[] = [
  { do: 'give', who: 0, key: 0, to: [1], points: 40 },
  { do: 'give', who: 0, key: 0, to: [2], points: 40 }, // other receivers under the key
  { do: 'give', who: 0, key: 0, to: [1], points: 25 }, // other points under the key
  { do: 'again', which: 0 },
  { do: 'settle', which: 0 },
  { do: 'reserve', who: 1, key: 0, points: 25 },
  { do: 'spend', which: 0 },
  { do: 'spend', which: 0 },
  { do: 'cancel', which: 0 },
  { do: 'return', which: 0 }, // 15 are there, 25 are borne
  { do: 'return', which: 0 },
  { do: 'give', who: 1, key: 0, to: [0, 2], points: 50 }, // to the last point
  { do: 'give', who: 1, key: 1, to: [0], points: 1 }, // none is left
  { do: 'return', which: 1 }, // still held
  { do: 'again', which: 3 }, // refused for ever
  { do: 'settle', which: 1 },
  { do: 'pay', who: 2, key: 0, points: 60 },
  { do: 'pay', who: 2, key: 1, points: 41 }, // the fund has 40
  { do: 'reserve', who: 2, key: 0, points: 40 },
  { do: 'unpay', which: 0 }, // 20 are there
  { do: 'unpay', which: 0 },
  { do: 'cancel', which: 1 },
  { do: 'cancel', which: 1 },
  { do: 'spend', which: 1 },
  { do: 'give', who: 2, key: 0, to: [0, 1], points: 10 },
  { do: 'give', who: 2, key: 2, to: [0], points: 10 },
  { do: 'settle', which: 2 },
  { do: 'settle', which: 2 },
  { do: 'return', which: 2 },
];

describe('a broken ledger', () => {
  let db: FreshDatabase, database: Database, admin: Client;
  beforeAll(async () => {
    db = await freshDatabase();
    database = await Database.open(dataSourceOptions(db.url));
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await database?.close();
    await db?.drop();
  });

  /** A walk past everything that the ledger promises, and a budget that many ask for at once. Throws, or answers what is broken. */
  async function examine(): Promise<string[]> {
    const world = await World.make(database, new Map());
    for (const command of WALK) await world.do(command);
    await world.compare();
    const { id } = await makeCompany(database);
    const fund = { ownerId: newId(), label: '2026-11' };
    const who = await database.inCompany(id, async (tx) => {
      const employee = await makeEmployee(tx);
      await fillFund(tx, { actorId: employee.id, key: 'fill' }, fund, 50);
      return employee.id;
    });
    const payment = { employeeId: who, points: 1, subjectType: 'test', subjectId: newId() };
    const outcomes = await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        database.inCompany(id, (tx) => payFromFund(tx, { actorId: who, key: `p${n}` }, fund, [payment])),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'posted')).toHaveLength(50);
    return brokenInvariants(db.adminUrl);
  }

  it('is noticed whatever is broken, and the sound one is not', async () => {
    expect(await examine()).toEqual([]);
    const unnoticed: string[] = [];
    for (const [name, fn, from, to] of MUTANTS) {
      const { rows } = await admin.query<{ text: string }>(
        `select pg_get_functiondef(oid) as text from pg_proc where proname = $1`,
        [fn],
      );
      const { text } = rows[0]!;
      if (!text.includes(from)) throw new Error(`${name}: ${fn} reads otherwise now`);
      await admin.query(text.replace(from, to));
      const broken = await examine().catch((error: Error) => [error.message]);
      if (!broken.length) unnoticed.push(name);
      await admin.query(text);
      // what the mutant wrote would be held against the next one
      await admin.query('set session_replication_role = replica'); // the triggers guard the past
      await admin.query('truncate points_posting, points_transfer, points_account cascade');
      await admin.query('set session_replication_role = origin');
    }
    expect(unnoticed).toEqual([]);
  }, 180_000);
});
