import type { Client } from 'pg';
import { type Rewrite, STATEMENTS } from './company.factory';

type Edit = readonly [from: string, to: string];
export interface Mutant {
  readonly name: string;
  /** A function of the database that reads otherwise. */
  readonly fn?: string;
  readonly edits?: readonly Edit[];
  /** A statement written in TypeScript that reads otherwise. */
  readonly rewrite?: Rewrite;
  /** A guard that is gone, and back again. */
  readonly guard?: Edit;
}

const fn = (name: string, of: string, ...edits: Edit[]): Mutant => ({ name, fn: of, edits });
const text = (name: string, statement: string, from: string, to: string): Mutant => ({
  name,
  rewrite: { statement, from, to },
});
const guard = (name: string, gone: string, back: string): Mutant => ({ name, guard: [gone, back] });

const DECIDING = [
  fn('no floor', 'points_post', ['elsif lacking > 0 then', 'elsif lacking > 1000000 then']),
  fn('a floor one too high', 'points_post', ['coalesce(x.amount - (', 'coalesce(x.amount + 1 - (']),
  fn('a floor one too low', 'points_post', ['coalesce(x.amount - (', 'coalesce(x.amount - 1 - (']),
  fn('every leg sees the whole balance', 'points_post', ['balances[f] := balances[f] - (x.amount - borne_now);', '']),
  fn('a return below zero', 'points_post', ['borne_now := lacking;', 'borne_now := 0;']),
  fn('a hold ends as often as one likes', 'points_post', [`refused := 'points.already_ended'; exit;`, 'null;']),
  fn('reversed as often as one likes', 'points_post', [`refused := 'points.already_reversed'; exit;`, 'null;']),
  fn('frozen ignored', 'points_post', ['if frozen[f] and', 'if false and']),
  fn('frozen for ever: not even settled', 'points_post', [`and p_kind not in ('leave.pay', 'earned.expire')`, '']),
  fn('freezing freezes nothing', 'points_freeze', ['coalesce(frozen_at, clock_timestamp())', 'null::timestamptz']),
  fn('coming back thaws nothing', 'points_freeze', ['case when p_frozen then', 'case when true then']),
  fn('accounts opened later are not frozen', 'points_open', ['min(f.frozen_at)', 'null::timestamptz']),
  fn('no lock', 'points_post', ['order by id for update', 'order by id']),
];

const WRITING = [
  fn('credited twice', 'points_post', [
    'points_entry(made, x.to_id, x.amount',
    'points_entry(made, x.to_id, x.amount * 2',
  ]),
  fn('out of thin air', 'points_post', [
    'points_entry(made, x.from_id, borne[x.leg] - x.amount)',
    'points_entry(made, x.from_id, 0)',
  ]),
  fn('the loss is nobody’s', 'points_post', ['points_entry(made, loss, -borne[x.leg])', 'points_entry(made, loss, 0)']),
  fn('a fund’s loss is the company’s too', 'points_post', [
    `if kinds[t] <> 'fund' then perform`,
    'if true then perform',
  ]),
  fn('a settled hold stays open', 'points_post', [
    'x.why, x.ends, x.reverses, coalesce',
    'x.why, null, x.reverses, coalesce',
  ]),
  fn('a gap in the sequence', 'points_entry', ['seq = seq + 1', 'seq = seq + 2']),
  fn('the balance is not carried on', 'points_entry', [
    'balance = balance + p_amount',
    'balance = balance + p_amount * 0',
  ]),
  fn('a gift returns to escrow and stays there', 'points_take_back', ['coalesce(h.from_id, o.from_id)', 'o.from_id']),
  fn('what returns does not end its hold', 'points_take_back', [
    `case when o.kind like '%.hold' then o.id end`,
    'null',
  ]),
  fn('a correction without its reason', 'points_correct', [`if made.status = 'posted' then`, 'if false then']),
  fn('exchanges are corrected, not cancelled', 'points_correct', [`, 'reward.hold', 'reward')`, ')']),
];

const REMEMBERING = [
  fn('a refusal is forgotten', 'points_post', [
    'from points_legs(p_legs) y returning *',
    'from points_legs(p_legs) y where false returning *',
  ]),
  fn('a repeated key moves again', 'points_answer', [
    'return query select * from points_transfer where',
    'return query select * from points_transfer where false and',
  ]),
  fn('another request under the key is taken for the old one', 'points_answer', ['request_hash <> p_hash', 'false']),
  fn('keys are shared between people', 'points_answer', ['actor_id = p_actor and request_key', 'request_key']),
  fn('points are no part of a gift’s request', 'points_give', [
    `jsonb_build_array('give', to_jsonb(p_receivers), to_jsonb(p_points))`,
    `jsonb_build_array('give', to_jsonb(p_receivers))`,
  ]),
  fn('receivers are no part of a gift’s request', 'points_give', [
    `jsonb_build_array('give', to_jsonb(p_receivers), to_jsonb(p_points))`,
    `jsonb_build_array('give', to_jsonb(p_points))`,
  ]),
  fn('the amount is no part of a movement’s request', 'points_move', [
    `leg - 'subjectId' order`,
    `leg - 'subjectId' - 'amount' order`,
  ]),
  fn('the kind is no part of a movement’s request', 'points_move', [
    `jsonb_build_array('move', p_kind,`,
    `jsonb_build_array('move',`,
  ]),
  fn('the reason is no part of a correction’s request', 'points_correct', [
    `jsonb_build_array('correct', p_transfer, p_reason)`,
    `jsonb_build_array('correct', p_transfer)`,
  ]),
];

const PERIODS = [
  fn('the month is issued anew each time', 'points_issue', [
    `p_rule || '/' || p_label`,
    `p_rule || '/' || p_label || random()`,
  ]),
  fn(
    'what lapses counts as spent',
    'points_expire',
    [`jsonb_build_object('kind', 'expired'`, `jsonb_build_object('kind', 'spent'`],
    [`points_account_id(company, 'expired'`, `points_account_id(company, 'spent'`],
  ),
  fn('a month lapses twice', 'points_expire', ['balance > 0 order', 'balance >= 0 order']),
  fn('a fund keeps a point when it lapses', 'points_lapse', [`'amount', rest)`, `'amount', rest - 1)`]),
  fn(
    'a fund lapses again under the same key',
    'points_lapse',
    ['points_answer(p_actor, p_key, hash)', `points_answer(p_actor, p_key || '/', hash)`],
    [`points_post(p_actor, p_key, 'fund.lapse'`, `points_post(p_actor, p_key || random(), 'fund.lapse'`],
  ),
];

const EXCHANGING = [
  text('no restock', 'reward.put_back', 'stock + 1', 'stock + 0'),
  text('two pieces are taken', 'reward.take', 'stock - 1', 'stock - 2'),
  text('no piece is taken', 'reward.take', 'stock - 1', 'stock'),
  text('stock unchecked', 'reward.lock', ' stock,', ' nullif(stock, 0) as stock,'),
  text('the reward is not locked', 'reward.lock', ' for update', ''),
  text('a free reward', 'reward.lock', 'select price', 'select 1 as price'),
  text('points back from any state', 'redemption.lock', ' state,', ` 'reserved' as state,`),
  text('an answer to an exchange is forgotten', 'redemption.by_key', 'request_key = $2', 'request_key = $2 and false'),
  text(
    'an exchange ends and stays open',
    'redemption.end',
    'set state = $2',
    'set state = case when $2 = $2 then state end',
  ),
  text('a hand-over is undone and stays', 'redemption.reopen', `set state = 'reserved'`, 'set state = state'),
  text(
    'a hand-over is undone and what holds the points is forgotten',
    'redemption.reopen',
    'held_again_id = $2',
    'held_again_id = nullif($2::uuid, $2)',
  ),
];

const GIVING = [
  text('published whatever became of it', 'recognition.publish', ` and state = 'held'`, ''),
  text('added whatever became of it', 'add_on.publish', ` and state = 'held'`, ''),
  text('undone additions stay held', 'add_on.undo', `set state = 'undone'`, `set state = 'held'`),
  text(
    'what came back comes back again',
    'points.gift_in_force',
    '(x.ends_id = t.id or x.reverses_id = t.id)',
    'false',
  ),
];

const transferPolicy = (using: string) => `alter policy company on points_transfer using (${using})`;
const COMPANY = `company_id = nullif(current_setting('app.company_id', true), '')::uuid`;
const GUARDS = [
  guard('transfers of other companies are in reach', transferPolicy('true'), transferPolicy(COMPANY)),
  guard(
    'exchanges of other companies are in reach',
    'alter policy company on redemption using (true)',
    `alter policy company on redemption using (${COMPANY})`,
  ),
  guard(
    'points for people of other companies',
    'alter table points_account drop constraint points_account_company_id_person_id_fkey',
    `alter table points_account add constraint points_account_company_id_person_id_fkey
       foreign key (company_id, person_id) references employee not valid`,
  ),
  guard(
    'the past can be changed',
    'alter table points_posting disable trigger past',
    'alter table points_posting enable trigger past',
  ),
  guard(
    'the application may write transfers',
    'grant update on points_transfer to zasluga_app',
    'revoke update on points_transfer from zasluga_app',
  ),
];

/** Each is a bug that somebody could make; each must be noticed by the model's answers or by one of the sixteen rules. */
export const MUTANTS: readonly Mutant[] = [
  ...DECIDING,
  ...WRITING,
  ...REMEMBERING,
  ...PERIODS,
  ...EXCHANGING,
  ...GIVING,
  ...GUARDS,
];

/** Mutants that fit nowhere any more, because what they break reads otherwise now. To be asked after a walk. */
export async function unplantable(admin: Client): Promise<string[]> {
  const gone: string[] = [];
  for (const mutant of MUTANTS) {
    const { rewrite, fn: of } = mutant;
    if (rewrite && !STATEMENTS.get(rewrite.statement)?.includes(rewrite.from)) gone.push(mutant.name);
    if (of) await functionTexts(mutant, admin).catch(() => gone.push(mutant.name));
  }
  return gone;
}

/** Breaks the product so, lets `work` look at it, and mends it. */
export async function under<T>(
  mutant: Mutant,
  admin: Client,
  work: (rewrite: Rewrite | undefined) => Promise<T>,
): Promise<T> {
  if (mutant.rewrite) return work(mutant.rewrite);
  const [broken, sound] = mutant.guard ?? (await functionTexts(mutant, admin));
  await admin.query(broken);
  try {
    return await work(undefined);
  } finally {
    await admin.query(sound);
  }
}

async function functionTexts({ name, fn: of, edits }: Mutant, admin: Client): Promise<Edit> {
  const { rows } = await admin.query<{ text: string }>(
    'select pg_get_functiondef(oid) as text from pg_proc where proname = $1',
    [of],
  );
  const sound = rows[0]!.text;
  let broken = sound;
  for (const [from, to] of edits!) {
    if (!broken.includes(from)) throw new Error(`${name}: ${of} reads otherwise now`);
    broken = broken.replace(from, to);
  }
  return [broken, sound];
}
