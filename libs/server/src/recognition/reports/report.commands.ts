import { blurs, can, DomainError, REPORTED_PER_DAY_MAX, type ReportOutcome, type Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { lockRecognition } from '../lock';
import { tellChange } from '../publish';
import { openRecognition } from '../recognition.queries';
import type { ReportInput } from './report.entity';

const SAY = `insert into recognition_report (company_id, id, recognition_id, reporter_id, reason, words) values ($1, $2, $3, $4, $5, $6)
  on conflict (company_id, recognition_id, reporter_id) do update set reason = excluded.reason, words = excluded.words
    where recognition_report.outcome is null
  returning (xmax = 0) as "isNew"`;

interface Open {
  reporters: number;
  byCurator: boolean;
}
const OPEN = `select count(*)::int as reporters, coalesce(bool_or(e.roles && '{curator,admin}'), false) as "byCurator"
  from recognition_report p join employee e on e.id = p.reporter_id where p.recognition_id = $1 and p.outcome is null`;

/** How many wait for a decision on it, and whether a curator is among them. */
export const openReports = async (tx: Tx, recognitionId: string): Promise<Open> =>
  (await tx.sql<Open>('report.open', OPEN, [recognitionId]))[0] as Open;

/** Blurs it if the reports say so, and else not. */
export const setBlur = (tx: Tx, recognitionId: string, open: Open): Promise<unknown> =>
  tx.sql(
    'report.blur',
    `update recognition set blurred_at = case when $2 then coalesce(blurred_at, clock_timestamp()) end where id = $1`,
    [recognitionId, blurs(open)],
  );

const CURATORS = `select e.id from employee e where e.status = 'active' and e.roles && '{curator,admin}' and e.id is distinct from $1
  order by e.id limit 100`;

/**
 * Asks a curator to look at it. One a person, whose words may be changed until somebody has decided; the giver is told neither that nor who.
 * @throws DomainError recognition.not_found, already_reviewed, request.too_many
 */
export async function reportRecognition(tx: Tx, viewer: Viewer, input: ReportInput): Promise<void> {
  const { visibility, giverId } = await lockRecognition(tx, input.recognitionId);
  const recognition = await openRecognition(tx, viewer, input.recognitionId);
  if (!recognition || !can(viewer, 'recognition.report', recognition))
    throw new DomainError('recognition.not_found', 'input.recognitionId');
  const lately = await tx.sql(
    'report.lately',
    `select from recognition_report where reporter_id = $1 and created_at > now() - interval '1 day' and recognition_id <> $2 limit $3`,
    [viewer.employeeId, recognition.id, REPORTED_PER_DAY_MAX],
  );
  if (lately.length >= REPORTED_PER_DAY_MAX)
    throw new DomainError('request.too_many', undefined, { max: REPORTED_PER_DAY_MAX });
  const values = [tx.companyId, newId(), recognition.id, viewer.employeeId, input.reason, input.words];
  const [said] = await tx.sql<{ isNew: boolean }>('report.say', SAY, values);
  if (!said) throw new DomainError('recognition.already_reviewed', 'input.recognitionId');
  const open = await openReports(tx, recognition.id);
  if (blurs(open) && !recognition.blurredAt) {
    await setBlur(tx, recognition.id, open);
    await tellChange(tx, { id: recognition.id, was: visibility });
  }
  if (!said.isNew || open.reporters > 1) return;
  const curators = await tx.sql<{ id: string }>('report.curators', CURATORS, [giverId]);
  const to = curators.map(({ id }) => id);
  const subject = { type: 'recognition', id: recognition.id };
  await notify(tx, { to, kind: 'report_waiting', actorId: viewer.employeeId, subject });
}

/** The moment of a decision as text, with its microseconds: what was decided then is told, and undone, together. */
export async function closeReports(
  tx: Tx,
  recognitionId: string,
  { outcome, byId }: { outcome: ReportOutcome; byId: string | null },
): Promise<{ at: string; count: number }> {
  const [now] = await tx.sql<{ at: string }>('report.now', 'select clock_timestamp()::text as at');
  const at = now!.at;
  const closed = await tx.sql(
    'report.close',
    `update recognition_report set outcome = $2, decided_at = $3::timestamptz, decided_by_id = $4
     where recognition_id = $1 and outcome is null returning id`,
    [recognitionId, outcome, at, byId],
  );
  await tx.sql('report.unblur', 'update recognition set blurred_at = null where id = $1', [recognitionId]);
  return { at, count: closed.length };
}

/** Who asked is told what came of it. Harmless when repeated. */
export async function tellReporters(tx: Tx, recognitionId: string): Promise<void> {
  const told = await tx.sql<{ reporterId: string; outcome: ReportOutcome }>(
    'report.tell',
    `update recognition_report set told_at = clock_timestamp() where recognition_id = $1 and outcome is not null and told_at is null
     returning reporter_id as "reporterId", outcome`,
    [recognitionId],
  );
  const subject = { type: 'recognition', id: recognitionId };
  for (const { reporterId, outcome } of told)
    await notify(tx, { to: [reporterId], kind: 'report_answered', subject, params: { outcome } });
}
