import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { fundFor, payAward } from '../../points';
import type { Award } from './award.entity';
import { awardById } from './award.queries';
import { type Nominee, nomineesOf } from './nominees';
import { lockedRound } from './round.commands';
import type { DatedRound } from './round.entity';

interface Paying {
  readonly round: DatedRound;
  readonly award: Award;
  readonly winner: Nominee;
  readonly actorId?: string;
  readonly key: string;
}

/** From the nearest fund for awards to each of them, all or nobody; that there is not enough is an answer and no failure. */
export async function payRound(tx: Tx, { round, award, winner, actorId, key }: Paying): Promise<'paid' | 'unfunded'> {
  const fund = await fundFor(tx, 'award', winner.teamUnitId ?? (await unitOf(tx, winner.memberIds[0]!)));
  if (!fund) return 'unfunded';
  const why = { award: award.id, round: round.id };
  const payments = winner.memberIds.map((employeeId) => ({
    employeeId,
    points: award.points,
    subjectType: 'award_round',
    subjectId: round.id,
    why,
  }));
  const request = { actorId: actorId ?? round.decidedById!, key };
  const outcome = await payAward(tx, request, fund, payments);
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
 * Once more, for a round that was announced while the fund was empty; a refusal is for ever, so each try has a key of its own. Harmless
 * when it is paid. Throws input.not_found.
 */
export async function payRoundAgain(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const round = await lockedRound(tx, id);
  if (round.paid !== 'unfunded') return id;
  const [award] = (await awardById.fetch(tx, [round.awardId])) as [Award];
  const winner = (await nomineesOf(tx, id)).find(({ place }) => place === 1);
  if (!winner) throw new DomainError('input.not_found', 'id');
  const key = `award/${id}/${newId()}`;
  const paid = await payRound(tx, { round, award, winner, actorId: viewer.employeeId, key });
  await tx.sql('award_round.pay', 'update award_round set paid = $2, paid_points = $3 where id = $1', [
    id,
    paid,
    paid === 'paid' ? award.points : null,
  ]);
  await audit(tx, viewer, 'rewards.pay_award', { type: 'award_round', id }, { paid });
  return id;
}
