import { type Candidate, guessComplaint, matchPeople } from '@zasluga/domain';
import { enqueue, type Tx } from '@zasluga/kernel';

/** A place of more people than this is none where a first name says who is meant. */
const CANDIDATES_MAX = 200;

interface Read {
  words: string;
  named: string;
  who: string;
  kind: string;
  placeId: string | null;
  unitId: string | null;
  badgeOf: string | null;
  expected: number | null;
  demanded: number | null;
  recommend: number | null;
  comeAgain: number | null;
  compared: number | null;
}

/** Not in the customer's request: whom it is about and whether it is a complaint can wait a moment. At most one such job waits for a praise. */
export const enqueueProposing = (tx: Tx, praiseId: string): Promise<void> =>
  enqueue(tx, 'praise.propose', { id: praiseId }, { key: praiseId, delayMs: 500 });

/** Who may be meant: the active people of the place, else of the unit. The person of a badge is among them wherever they work. */
const candidatesFor = (tx: Tx, { placeId, unitId, badgeOf }: Read): Promise<Candidate[]> =>
  tx.sql<Candidate>(
    'praise.candidates',
    `select id, first_name as "firstName", last_name as "lastName", middle_name as "middleName", role_title as "roleTitle", number
     from employee where status = 'active'
       and (id = $3 or case when $1::uuid is not null then place_id = $1 else unit_id = $2 end) order by id limit $4`,
    [placeId, unitId, badgeOf, CANDIDATES_MAX],
  );

/** Everybody asked about works there. */
const here = ({ placeId, badgeOf }: Read) => (placeId && !badgeOf ? [{ kind: 'place', text: '' }] : []);

/**
 * Makes the proposals anew and stores them: whom the words are about, unless the customer said so, and how much they look like a complaint.
 * Decides nothing. What somebody has decided on meanwhile stays as it is.
 */
export async function proposeFor(tx: Tx, id: string): Promise<void> {
  const [praise] = await tx.sql<Read>(
    'praise.to_propose',
    `select p.words, p.named, p.who, p.kind, p.place_id as "placeId", p.unit_id as "unitId", t.employee_id as "badgeOf", p.expected,
       p.demanded, p.recommend, p.come_again as "comeAgain", p.compared
     from praise p join praise_point t on t.id = p.point_id where p.id = $1 and p.state = 'received' for update of p`,
    [id],
  );
  if (!praise) return;
  await tx.sql('praise.forget_proposals', 'delete from praise_proposal where praise_id = $1', [id]);
  const guess = praise.kind === 'praise' ? guessComplaint(praise) : undefined;
  await tx.sql('praise.guess', 'update praise set complaint_score = $2, complaint_because = $3 where id = $1', [
    id,
    guess?.score ?? null,
    (guess?.because ?? []).map(({ kind, text }) => `${kind}:${text}`),
  ]);
  if (praise.who !== 'unknown' || praise.kind !== 'praise') return;
  const candidates = await candidatesFor(tx, praise);
  for (const { employeeId, confidence, because } of matchPeople({ ...praise, candidates }))
    await tx.sql(
      'praise.propose',
      'insert into praise_proposal (company_id, praise_id, employee_id, confidence, because) values ($1, $2, $3, $4, $5)',
      [
        tx.companyId,
        id,
        employeeId,
        confidence,
        [...because, ...here(praise)].map(({ kind, text }) => `${kind}:${text}`),
      ],
    );
}
