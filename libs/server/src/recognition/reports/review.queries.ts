import type { Viewer } from '@zasluga/domain';
import { type Connected, cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Recognition } from '../recognition.entity';
import { RECOGNITION_COLUMNS } from '../recognition.queries';
import type { RecognitionReport, RecognitionReview, ReviewFilter } from './report.entity';

type StoredReport = Omit<RecognitionReport, 'createdAt'> & { createdAt: string };
type Case = Omit<RecognitionReview, 'recognition' | 'reports'> & { cursor: string; reports: StoredReport[] };

const REPORTS = `json_agg(json_build_object('id', p.id, 'reporterId', p.reporter_id, 'reason', p.reason, 'words', p.words,
  'createdAt', p.created_at, 'outcome', p.outcome) order by p.created_at, p.id) as reports, min(p.created_at) as since`;
/** Nobody decides on own words, nor learns who reported them. */
const NOT_OWN = `not exists (select from recognition g where g.id = p.recognition_id and g.giver_id = $1)`;

// what waits comes oldest first, so that nobody waits longest; open reports are few and have an index of their own
const WAITING = `select * from (
    select p.recognition_id as id, p.recognition_id as "recognitionId", ${REPORTS}, min(p.created_at)::text as cursor,
      null as outcome, null::timestamptz as "decidedAt", null::int as "decidedInSeconds", null::uuid as "decidedById"
    from recognition_report p where p.outcome is null and ${NOT_OWN} group by p.recognition_id) c
  where $3::timestamptz is null or (c.since, c.id) > ($3::timestamptz, $4::uuid) order by c.since, c.id limit $2 + 1`;
const DECIDED = `select p.recognition_id as id, p.recognition_id as "recognitionId", ${REPORTS}, p.decided_at::text as cursor,
    p.outcome, p.decided_at as "decidedAt", p.decided_by_id as "decidedById",
    extract(epoch from p.decided_at - min(p.created_at))::int as "decidedInSeconds"
  from recognition_report p where p.outcome is not null and ${NOT_OWN}
    and ($3::timestamptz is null or (p.decided_at, p.recognition_id) < ($3::timestamptz, $4::uuid))
  group by p.recognition_id, p.decided_at, p.outcome, p.decided_by_id order by p.decided_at desc, p.recognition_id desc limit $2 + 1`;
const READ = `select ${RECOGNITION_COLUMNS} from recognition r where r.id = any($1) and r.state in ('published', 'hidden')`;

/** Reports by recognition: what waits oldest first, what is decided newest first. */
export async function reviewsOf(
  tx: Tx,
  viewer: Viewer,
  filter: ReviewFilter,
  { first, after }: PageArgs,
): Promise<Connected<RecognitionReview>> {
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const text = filter === 'waiting' ? WAITING : DECIDED;
  const rows = await tx.sql<Case>(`review.${filter}`, text, [viewer.employeeId, first, at, id]);
  const page = pageOf(rows, first);
  const ids = page.nodes.map((one) => one.recognitionId);
  const told = ids.length ? await tx.sql<Recognition>('review.recognitions', READ, [ids]) : [];
  const nodes = page.nodes.map(({ reports, cursor: moment, ...one }) => ({
    ...one,
    id: filter === 'waiting' ? one.id : `${one.id}/${moment}`,
    recognition: told.find((recognition) => recognition.id === one.recognitionId) ?? null,
    reports: reports.map((report) => ({ ...report, createdAt: new Date(report.createdAt) })),
  }));
  return { ...page, nodes };
}

export const waitingReviews = async (tx: Tx, viewer: Viewer): Promise<number> =>
  (
    await tx.sql<{ count: number }>(
      'review.count',
      `select count(distinct p.recognition_id)::int as count from recognition_report p where p.outcome is null and ${NOT_OWN}`,
      [viewer.employeeId],
    )
  )[0]!.count;

/** What this person said about it; undefined: nothing. */
export const ownReport = async (
  tx: Tx,
  viewer: Viewer,
  recognitionId: string,
): Promise<RecognitionReport | undefined> =>
  (
    await tx.sql<RecognitionReport>(
      'report.own',
      `select id, reporter_id as "reporterId", reason, words, created_at as "createdAt", outcome from recognition_report
       where recognition_id = $1 and reporter_id = $2`,
      [recognitionId, viewer.employeeId],
    )
  )[0];
