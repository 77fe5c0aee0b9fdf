import {
  DomainError,
  type PastMapping,
  type PastPlan,
  type Person,
  type PlannedPast,
  printOf,
  type Viewer,
} from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { addPlaceholders } from '../../company';
import { hashOfPrint, loadPastUpload, type PastChoice, planPastUpload } from './plan.queries';

export interface ApplyPastChoice extends PastChoice {
  /** of the plan that was shown; null: whatever the plan is now */
  readonly hash: string | null;
}

export interface AppliedPast {
  readonly id: string;
  readonly counts: PastPlan['counts'];
  /** recognitions that went in */
  readonly imported: number;
  readonly newcomers: number;
}

/** Rows in one statement. */
const CHUNK = 5_000;

/**
 * Brings in what the plan takes, all of it or nothing. Told to nobody, without points, on the day it happened; what could not be known
 * of that day (units, places, who led whom) stays unsaid. The plan is made again first: `recognition.import_changed` if it is not
 * the one that was shown. Done twice, it does nothing the second time.
 */
export async function applyPastImport(
  tx: Tx,
  viewer: Viewer | null,
  id: string,
  choice: ApplyPastChoice,
): Promise<AppliedPast> {
  await tx.sql(
    'recognition_import.one_at_a_time',
    `select pg_advisory_xact_lock(hashtextextended('recognition_import/' || $1, 0))`,
    [tx.companyId],
  );
  const upload = await loadPastUpload(tx, id, true);
  const { plan, hash, mapping } = await planPastUpload(tx, upload, choice);
  if (choice.hash !== null && hash !== choice.hash) throw new DomainError('recognition.import_changed', 'fingerprint');

  const ids = new Map(plan.newcomers.map(({ key }) => [key, newId()]));
  await addPlaceholders(
    tx,
    plan.newcomers.map((one) => ({ ...one, id: ids.get(one.key)! })),
  );
  const idOf = (person: Person) => ('id' in person ? person.id : ids.get(person.newcomer.key)!);
  const nth = new Map<string, number>();
  const records = plan.taken.map((row) => recordOf(row, idOf, nth));
  for (let from = 0; from < records.length; from += CHUNK) await insert(tx, id, records.slice(from, from + CHUNK));

  const applied = { id, counts: plan.counts, imported: records.length, newcomers: plan.newcomers.length };
  await close(tx, viewer, applied, mapping);
  return applied;
}

type Record = ReturnType<typeof recordOf>;

/** `nthOfDay`: rows of one day keep their order, second by second. */
function recordOf(row: PlannedPast, idOf: (person: Person) => string, nthOfDay: Map<string, number>) {
  const giver = idOf(row.from!);
  const receivers = row.to.map(idOf);
  const second = nthOfDay.get(row.day!) ?? 0;
  nthOfDay.set(row.day!, second + 1);
  return {
    id: newId(Date.parse(`${row.day}T12:00:00Z`) + second * 1000),
    line: row.line,
    day: row.day,
    second,
    giver,
    receivers,
    story: row.story,
    touchpoint: row.touchpointId,
    value: row.valueId,
    behaviour: row.behaviourId,
    print: hashOfPrint(printOf(row, giver, receivers, row.nth)).toString('hex'),
  };
}

const RECORDS = `jsonb_to_recordset($1::jsonb) as r (id uuid, line int, day date, second int, giver uuid, receivers uuid[], story text,
  touchpoint uuid, value uuid, behaviour uuid, print text)`;

/** Noon of the company's day: nobody knows the hour. */
const INSERT = `insert into recognition (company_id, id, source, state, giver_id, story, value_id, touchpoint_id, visibility, ranking_id,
    created_at, publish_at, published_at, import_id)
  select $2, r.id, 'colleague', 'published', r.giver, r.story, r.value, r.touchpoint, 'everyone',
    (select k.id from value_ranking k where k.in_force_from <= r.day
      order by k.in_force_from desc, k.created_at desc, k.id desc limit 1), m.at, m.at, m.at, $3
  from company c, ${RECORDS},
    lateral (select least((r.day + time '12:00' + r.second * interval '1 second') at time zone c.time_zone, now()) as at) m`;

async function insert(tx: Tx, importId: string, records: readonly Record[]): Promise<void> {
  const json = JSON.stringify(records);
  await tx.sql('recognition_import.insert', INSERT, [json, tx.companyId, importId]);
  await tx.sql(
    'recognition_import.receivers',
    `insert into recognition_receiver (company_id, recognition_id, employee_id) select $2, r.id, x.id from ${RECORDS}, unnest(r.receivers) x (id)`,
    [json, tx.companyId],
  );
  await tx.sql(
    'recognition_import.behaviours_of',
    `insert into recognition_behaviour (company_id, recognition_id, behaviour_id, position)
     select $2, r.id, r.behaviour, 1 from ${RECORDS} where r.behaviour is not null`,
    [json, tx.companyId],
  );
  await tx.sql(
    'recognition_import.rows',
    `insert into recognition_import_row (company_id, recognition_id, import_id, line, print)
     select $2, r.id, $3, r.line, decode(r.print, 'hex') from ${RECORDS}`,
    [json, tx.companyId, importId],
  );
}

/** Of the file only the counts stay, and which column meant what. */
async function close(
  tx: Tx,
  viewer: Viewer | null,
  { id, ...applied }: AppliedPast,
  mapping: PastMapping,
): Promise<void> {
  const counts = { ...applied.counts, imported: applied.imported, newcomers: applied.newcomers };
  await tx.sql(
    'recognition_import.close',
    `update recognition_import set applied_at = clock_timestamp(), applied_by = $2, mapping = $3, counts = $4, file = null where id = $1`,
    [id, viewer?.employeeId ?? null, mapping, counts],
  );
  await audit(tx, viewer, 'recognition.import', { type: 'recognition_import', id }, counts);
}
