import { can, checkShares, DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { giveRecognition } from '../give/give.commands';
import { lockRecognition } from '../lock';
import { GiveRecognitionInput } from '../recognition.input';
import { openRecognition } from '../recognition.queries';
import type { PassShareInput, PassThanksOnInput } from './chain.object';

const SHARES_OF_KEY = `select p.from_id as "fromId",
    (select json_object_agg(s.employee_id, s.percent) from recognition_pass_share s where s.recognition_id = r.id) as shares
  from recognition r left join recognition_pass p on p.recognition_id = r.id where r.giver_id = $1 and r.request_key = $2`;

const PASSED_BEFORE = `select coalesce(sum(s.percent), 0)::int as percent
  from recognition_pass p join recognition r on r.id = p.recognition_id and r.state in ('held', 'published')
  join recognition_pass_share s on s.recognition_id = p.recognition_id where p.from_id = $1 and p.passer_id = $2`;

/**
 * Who was thanked thanks those who made it possible: a recognition of its own, without points, for the same value and the same readers,
 * that knows where it comes from and what part of it is whose. It is held and can be undone as any other.
 * @param at when, if not now: for a past that is brought in; it then tells nobody
 * @returns the id of the recognition made
 * @throws DomainError recognition.not_found, value_required, share_too_large, to_self, receiver_left, receiver_suspended, request.key_reused
 */
export async function passThanksOn(tx: Tx, viewer: Viewer, input: PassThanksOnInput, at?: Date): Promise<string> {
  const { recognitionId, requestKey, story, shares } = input;
  await lockRecognition(tx, recognitionId); // of two passes at once the second sees what the first has given away
  const before = await passedUnder(tx, viewer, requestKey);
  if (before && !isSame(before, input)) throw new DomainError('request.key_reused', 'input.requestKey');
  const passed = await openRecognition(tx, viewer, recognitionId);
  if (!passed || !can(viewer, 'recognition.pass_on', passed))
    throw new DomainError('recognition.not_found', 'input.recognitionId');
  if (!before) {
    const [sum] = await tx.sql<{ percent: number }>('chain.passed', PASSED_BEFORE, [recognitionId, viewer.employeeId]);
    checkShares(shares, sum!.percent);
  }
  const gratitude: GiveRecognitionInput = {
    ...new GiveRecognitionInput(),
    requestKey,
    receiverIds: shares.map(({ employeeId }) => employeeId),
    story,
    valueId: passed.valueId ?? input.valueId,
    visibility: passed.visibility,
  };
  const given = await giveRecognition(tx, viewer, gratitude, at);
  if (given.status !== 'given') throw new Error('thanks without points were refused by the ledger');
  if (!before) await remember(tx, viewer, given.id, recognitionId, shares);
  return given.id;
}

interface Passed {
  readonly fromId: string | null;
  readonly shares: Readonly<Record<string, number>> | null;
}
const passedUnder = async (tx: Tx, viewer: Viewer, key: string) =>
  (await tx.sql<Passed>('chain.of_key', SHARES_OF_KEY, [viewer.employeeId, key]))[0];

const isSame = ({ fromId, shares: was }: Passed, { recognitionId, shares }: PassThanksOnInput): boolean =>
  fromId === recognitionId &&
  Object.keys(was ?? {}).length === shares.length &&
  shares.every(({ employeeId, percent }) => was?.[employeeId] === percent);

async function remember(tx: Tx, viewer: Viewer, id: string, fromId: string, shares: readonly PassShareInput[]) {
  await tx.sql(
    'chain.insert',
    'insert into recognition_pass (company_id, recognition_id, from_id, passer_id) values ($1, $2, $3, $4)',
    [tx.companyId, id, fromId, viewer.employeeId],
  );
  await tx.sql(
    'chain.insert_shares',
    `insert into recognition_pass_share (company_id, recognition_id, employee_id, percent)
     select $1, $2, s.id, s.percent from unnest($3::uuid[], $4::int[]) s (id, percent)`,
    [tx.companyId, id, shares.map(({ employeeId }) => employeeId), shares.map(({ percent }) => percent)],
  );
}
