import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { fundFor, payAward } from '../../points';
import { type Honoured, honouredOf } from './honoured';
import { markPaid } from './prize.queries';
import { lockedRound } from './round.commands';
import type { DatedRound } from './round.entity';

interface Paying {
  readonly round: DatedRound;
  readonly one: Honoured;
  readonly actorId?: string;
  readonly key: string;
}

/** From the nearest fund for awards to each of them, all or nobody; that there is not enough is an answer and no failure. */
export async function payHonoured(tx: Tx, { round, one, actorId, key }: Paying): Promise<'paid' | 'unfunded'> {
  const fund = await fundFor(tx, 'award', one.teamUnitId ?? (await unitOf(tx, one.memberIds[0]!)));
  if (!fund) return 'unfunded';
  const why = { award: round.awardId, round: round.id, place: one.place };
  const payments = one.memberIds.map((employeeId) => ({
    employeeId,
    points: one.points,
    subjectType: 'award_round',
    subjectId: round.id,
    why,
  }));
  const outcome = await payAward(tx, { actorId: actorId ?? round.decidedById!, key }, fund, payments);
  return outcome.status === 'posted' ? 'paid' : 'unfunded';
}

async function unitOf(tx: Tx, employeeId: string): Promise<string | null> {
  const [row] = await tx.sql<{ unitId: string | null }>(
    'award.unit_of',
    'select unit_id as "unitId" from employee where id = $1',
    [employeeId],
  );
  return row?.unitId ?? null;
}

/**
 * Once more, for places that were announced while the fund was empty, the first place first; a refusal is for ever, so each try has a key
 * of its own. Harmless when all are paid. Throws input.not_found.
 */
export async function payRoundAgain(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const round = await lockedRound(tx, id);
  if (round.state !== 'announced') throw new DomainError('input.not_found', 'id');
  const owed = (await honouredOf(tx, round)).filter(({ prize }) => prize?.paid === 'unfunded');
  for (const one of owed) {
    const key = `award/${id}/${newId()}`;
    const paid = await payHonoured(tx, { round, one, actorId: viewer.employeeId, key });
    if (paid === 'paid') await markPaid(tx, id, one.prize!.nominationId);
    await audit(tx, viewer, 'rewards.pay_award', { type: 'award_round', id }, { place: one.place, paid });
  }
  return id;
}
