import { can, DomainError, type Viewer } from '@zasluga/domain';
import { type Connected, cursor, isUuid, pageOf, type PageArgs, type Tx } from '@zasluga/kernel';
import { type Complaint, type ComplaintCounts, ComplaintFilter } from './complaint.entity';

const TODAY = `(clock_timestamp() at time zone (select time_zone from company))::date`;
const COLUMNS = `c.id, c.praise_id as "praiseId", c.state, c.answer, c.answered_at as "answeredAt", c.due_on::text as "dueOn",
  coalesce(c.state = 'open' and c.due_on < ${TODAY}, false) as overdue, c.created_at as "createdAt", c.owner_id as "ownerId",
  c.answered_by_id as "answeredById", c.procedure_id as "procedureId"`;

const FILTER: Record<ComplaintFilter, string> = {
  [ComplaintFilter.OPEN]: `c.state = 'open'`,
  [ComplaintFilter.UNOWNED]: `c.state = 'open' and c.owner_id is null`,
  [ComplaintFilter.OVERDUE]: `c.state = 'open' and c.due_on < ${TODAY}`,
  [ComplaintFilter.MINE]: `c.state = 'open' and c.owner_id = $1`,
  [ComplaintFilter.ANSWERED]: `c.state = 'answered'`,
};
/** $1: the viewer; $2: whether the viewer sees all. */
const SEEN = `($2::boolean or c.owner_id = $1)`;
const seenBy = (viewer: Viewer) => [viewer.employeeId, can(viewer, 'friction.curate')];

/** Curators see all, others those that they look after. */
export async function complaintsFor(
  tx: Tx,
  viewer: Viewer,
  filter: ComplaintFilter,
  { first, after }: PageArgs,
): Promise<Connected<Complaint>> {
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const answered = filter === ComplaintFilter.ANSWERED;
  const time = answered ? 'c.answered_at' : 'c.created_at';
  const [sign, order] = answered ? ['<', 'desc'] : ['>', 'asc'];
  const rows = await tx.sql<Complaint>(
    `complaint.list_${filter}`,
    `select ${COLUMNS}, ${time}::text as cursor from friction_complaint c where ${SEEN} and ${FILTER[filter]}
       and ($3::timestamptz is null or (${time}, c.id) ${sign} ($3::timestamptz, $4::uuid))
     order by ${time} ${order}, c.id ${order} limit $5`,
    [...seenBy(viewer), at, id, first + 1],
  );
  return pageOf(rows, first);
}

export const complaintCounts = async (tx: Tx, viewer: Viewer): Promise<ComplaintCounts> =>
  (
    await tx.sql<ComplaintCounts>(
      'complaint.counts',
      `select count(*)::int as open, count(*) filter (where c.owner_id is null)::int as unowned,
         count(*) filter (where c.due_on < ${TODAY})::int as overdue, count(*) filter (where c.owner_id = $1)::int as mine
       from friction_complaint c where ${SEEN} and c.state = 'open'`,
      seenBy(viewer),
    )
  )[0]!;

const MOST_ABOUT = 20;

/** Those about one procedure that the viewer may see, the latest first. */
export const complaintsAbout = (tx: Tx, viewer: Viewer, procedureId: string): Promise<Complaint[]> =>
  tx.sql(
    'complaint.about',
    `select ${COLUMNS} from friction_complaint c where ${SEEN} and c.procedure_id = $3
     order by c.created_at desc, c.id desc limit ${MOST_ABOUT}`,
    [...seenBy(viewer), procedureId],
  );

/** Held until the transaction ends. Throws input.not_found for what isn't there and for what the viewer may not see. */
export async function complaintFor(tx: Tx, viewer: Viewer, id: string): Promise<Complaint> {
  const [complaint] = isUuid(id)
    ? await tx.sql<Complaint>(
        'complaint.one',
        `select ${COLUMNS} from friction_complaint c where ${SEEN} and c.id = $3 for update of c`,
        [...seenBy(viewer), id],
      )
    : [];
  if (!complaint) throw new DomainError('input.not_found', 'id');
  return complaint;
}

/** Whoever asks: as it stands after a change, even for an owner who has just handed it on. */
export const complaintById = async (tx: Tx, id: string): Promise<Complaint> =>
  (await tx.sql<Complaint>('complaint.by_id', `select ${COLUMNS} from friction_complaint c where c.id = $1`, [id]))[0]!;

/** What a customer may know of the complaint that a praise turned out to be. */
export interface ComplaintForCustomer {
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  /** Of whoever looks after it, if that person agreed to be shown to customers. */
  readonly ownerFirstName: string | null;
}

/** Undefined: it was not passed on as a complaint. */
export async function complaintOf(tx: Tx, praiseId: string): Promise<ComplaintForCustomer | undefined> {
  const [complaint] = await tx.sql<ComplaintForCustomer>(
    'complaint.for_customer',
    `select c.state, c.answer, c.answered_at as "answeredAt",
       case when o.shown_to_customers and o.status = 'active' then o.first_name end as "ownerFirstName"
     from friction_complaint c left join employee o on o.id = c.owner_id where c.praise_id = $1`,
    [praiseId],
  );
  return complaint;
}
