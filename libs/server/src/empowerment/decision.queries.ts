import { DomainError, overLimit, type Viewer } from '@zasluga/domain';
import { type Connected, cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Decision, DecisionGuide, OwnDecisions } from './decision.entity';

const COLUMNS = `d.id, d.need, d.did, d.procedure_id as "procedureId", d.cost_minor::float8 as "costMinor", d.currency,
  d.limit_minor::float8 as "limitMinor", d.seconds, d.asked, d.asked_answer as "askedAnswer", d.customer_left as "customerLeft",
  d.verdict, d.words, d.answered_by as "answeredById", d.answered_at as "answeredAt", d.created_at as "createdAt",
  d.author_id as "authorId", e.manager_id as "managerId", d.request_hash as "requestHash", d.created_at::text as cursor`;
const FROM = `from decision d join employee e on e.id = d.author_id`;

type Row = Decision & { cursor: string; limitMinor: number | null };
const complete = (row: Row): Row => ({ ...row, overLimitMinor: overLimit(row.costMinor, row.limitMinor) });

const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const OLDEST = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** One's own, newest first. */
export async function ownDecisions(tx: Tx, viewer: Viewer, page: PageArgs): Promise<Connected<Decision>> {
  const rows = await tx.sql<Row>(
    'decision.own',
    `select ${COLUMNS} ${FROM} where d.author_id = $1 and (d.created_at, d.id) < ($2::timestamptz, $3::uuid)
     order by d.created_at desc, d.id desc limit $4`,
    [viewer.employeeId, ...(page.after ? cursor.decode(page.after) : NEWEST), page.first + 1],
  );
  return pageOf(rows.map(complete), page.first);
}

/** Of one's direct reports: what waits for an answer, the oldest first; or what has one, the newest first. No list by person exists. */
export async function teamDecisions(
  tx: Tx,
  viewer: Viewer,
  awaiting: boolean,
  page: PageArgs,
): Promise<Connected<Decision>> {
  const order = awaiting ? '>' : '<';
  const rows = await tx.sql<Row>(
    awaiting ? 'decision.waiting' : 'decision.answered',
    `select ${COLUMNS} ${FROM} where e.manager_id = $1 and d.verdict is ${awaiting ? '' : 'not'} null
       and (d.created_at, d.id) ${order} ($2::timestamptz, $3::uuid)
     order by d.created_at ${awaiting ? '' : 'desc'}, d.id ${awaiting ? '' : 'desc'} limit $4`,
    [viewer.employeeId, ...(page.after ? cursor.decode(page.after) : awaiting ? OLDEST : NEWEST), page.first + 1],
  );
  return pageOf(rows.map(complete), page.first);
}

/** Throws input.not_found for what is not there and for what the viewer may not read: the two can't be told apart. */
export async function decisionFor(tx: Tx, viewer: Viewer, id: string, field = 'id'): Promise<Decision> {
  const [row] = await tx.sql<Row>(
    'decision.one',
    `select ${COLUMNS} ${FROM} where d.id = $2 and (d.author_id = $1 or e.manager_id = $1)`,
    [viewer.employeeId, id],
  );
  if (!row) throw new DomainError('input.not_found', field);
  return complete(row);
}

export async function decisionByKey(tx: Tx, authorId: string, requestKey: string): Promise<Decision | undefined> {
  const [row] = await tx.sql<Row>(
    'decision.by_key',
    `select ${COLUMNS} ${FROM} where d.author_id = $1 and d.request_key = $2`,
    [authorId, requestKey],
  );
  return row && complete(row);
}

export const decisionGuide = async (tx: Tx): Promise<DecisionGuide> =>
  (
    await tx.sql<DecisionGuide>(
      'decision.guide',
      `select l.limit_minor::float8 as "limitMinor", c.currency from company c left join decision_limit l on true`,
    )
  )[0]!;

export const tallyOf = async (tx: Tx, authorId: string): Promise<OwnDecisions> =>
  (
    await tx.sql<OwnDecisions>(
      'decision.tally',
      `select count(*)::int as decisions, count(*) filter (where customer_left = 'delighted')::int as delighted,
         count(verdict)::int as answered from decision where author_id = $1`,
      [authorId],
    )
  )[0]!;
