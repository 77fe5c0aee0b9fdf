import { ANSWER_HELD_S, can, DomainError, overLimit, type Viewer } from '@zasluga/domain';
import { type Connected, cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import { asSeenBy, STANDING } from './answer/standing';
import type { Decision, DecisionGuide, OwnDecisions } from './decision.entity';
import { limitFor } from './limits';

const COLUMNS = `d.id, d.kind, d.need, d.did, d.deed, d.menu_item_id as "menuItemId", d.procedure_id as "procedureId", d.cost_minor::float8 as "costMinor",
  d.cost_goods as "costGoods", d.cost_minutes as "costMinutes", d.barrier, d.barrier_words as "barrierWords", d.named,
  d.for_reviewer as "forReviewer", (select extract(epoch from f.created_at)::text from decision_photo f where f.decision_id = d.id) as "photoAt", d.touchpoint_id as "touchpointId", d.unit_id as "unitId", d.place_id as "placeId", d.decided_at as "decidedAt", d.currency,
  ((d.created_at at time zone c.time_zone)::date + 2)::timestamp at time zone c.time_zone as "openUntil",
  d.limit_minor::float8 as "limitMinor", d.seconds, d.asked, d.asked_answer as "askedAnswer", d.customer_left as "customerLeft",
  d.verdict, d.words, d.answered_by as "answeredById", d.answered_at as "answeredAt", d.created_at as "createdAt",
  d.author_id as "authorId", ${STANDING}, d.request_hash as "requestHash", d.created_at::text as cursor`;
const FROM = `from decision d join employee e on e.id = d.author_id cross join company c`;

type Row = Decision & { cursor: string; limitMinor: number | null };
const complete = (row: Row): Row => ({ ...row, overLimitMinor: overLimit(row.costMinor ?? 0, row.limitMinor) });

const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** One's own, newest first. */
export async function ownDecisions(tx: Tx, viewer: Viewer, page: PageArgs): Promise<Connected<Decision>> {
  const rows = await tx.sql<Row>(
    'decision.own',
    `select ${COLUMNS} ${FROM} where d.author_id = $1 and (d.created_at, d.id) < ($2::timestamptz, $3::uuid)
     order by d.created_at desc, d.id desc limit $4`,
    [viewer.employeeId, ...(page.after ? cursor.decode(page.after) : NEWEST), page.first + 1],
  );
  return pageOf(
    rows.map((row) => asSeenBy(viewer.employeeId, complete(row))),
    page.first,
  );
}

/** Throws input.not_found for what is not there and for what the viewer may not read: the two can't be told apart. */
export async function decisionFor(tx: Tx, viewer: Viewer, id: string, field = 'id'): Promise<Decision> {
  const [row] = await tx.sql<Row>('decision.one', `select ${COLUMNS} ${FROM} where d.id = $1`, [id]);
  if (!row || !can(viewer, 'decisions.read', row)) throw new DomainError('input.not_found', field);
  return asSeenBy(viewer.employeeId, complete(row));
}

export async function decisionByKey(tx: Tx, authorId: string, requestKey: string): Promise<Decision | undefined> {
  const [row] = await tx.sql<Row>(
    'decision.by_key',
    `select ${COLUMNS} ${FROM} where d.author_id = $1 and d.request_key = $2`,
    [authorId, requestKey],
  );
  return row && asSeenBy(authorId, complete(row));
}

/** What guides one's own decisions while the case is not said. */
export async function decisionGuide(tx: Tx, employeeId: string): Promise<DecisionGuide> {
  const [self] = await tx.sql<{ currency: string; unitId: string | null; roleTitle: string }>(
    'decision.guide',
    `select c.currency, e.unit_id as "unitId", e.role_title as "roleTitle" from company c, employee e where e.id = $1`,
    [employeeId],
  );
  const { currency, ...who } = self!;
  return { currency, limitMinor: await limitFor(tx, { ...who, deed: null }) };
}

/** Of what was done: what was not dared or refused is no decision, and an answer that may still be taken back is none yet. */
export const tallyOf = async (tx: Tx, authorId: string): Promise<OwnDecisions> =>
  (
    await tx.sql<OwnDecisions>(
      'decision.tally',
      `select count(*)::int as decisions, count(*) filter (where customer_left = 'delighted')::int as delighted,
         count(*) filter (where verdict is not null and answered_at <= clock_timestamp() - interval '${ANSWER_HELD_S} seconds')::int as answered
       from decision where author_id = $1 and kind = 'done'`,
      [authorId],
    )
  )[0]!;
