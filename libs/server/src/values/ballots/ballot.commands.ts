import { assertBallot, canonical, DomainError, type Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { valueIdsInUse } from '../value.queries';
import { Ballot } from './ballot.entity';
import { ownBallots } from './ballot.queries';
import type { BallotInput } from './campaign.input';
import { campaignsByIds } from './campaign.queries';

/**
 * One's own order, as often as one likes until the end: the latest counts, the earlier ones are kept. The same order again changes
 * nothing. Throws input.not_found, values.ballots_closed and what `assertBallot` throws. No audit: it would say who answered what when.
 */
export async function castBallot(tx: Tx, viewer: Viewer, { campaignId, places }: BallotInput): Promise<void> {
  // the campaign stays as it is until the ballot is in, and one person casts one ballot after another
  await tx.sql('ballot.hold_campaign', 'select from ballot_campaign where id = $1 for share', [campaignId]);
  await tx.sql('ballot.hold_voter', 'select from employee where id = $1 for no key update', [viewer.employeeId]);
  const [campaign] = await campaignsByIds(tx, [campaignId]);
  if (!campaign) throw new DomainError('input.not_found', 'input.campaignId');
  if (campaign.state !== 'running') throw new DomainError('values.ballots_closed', 'input.campaignId');
  assertBallot(places, await valueIdsInUse(tx));
  const order = canonical(places);
  const [own] = await ownBallots(tx, viewer.employeeId, [campaignId]);
  if (own && JSON.stringify(own.places) === JSON.stringify(order.map(({ valueId, place }) => ({ valueId, place }))))
    return;
  const [voter] = await tx.sql<{ unitId: string | null }>(
    'ballot.replace',
    `with former as (update ballot set replaced_at = clock_timestamp()
       where campaign_id = $1 and employee_id = $2 and replaced_at is null)
     select unit_id as "unitId" from employee where id = $2`,
    [campaignId, viewer.employeeId],
  );
  await tx.entities.insert(Ballot, {
    companyId: tx.companyId,
    id: newId(),
    campaignId,
    employeeId: viewer.employeeId,
    unitId: voter?.unitId ?? null,
    valueIds: order.map(({ valueId }) => valueId),
    places: order.map(({ place }) => place),
  });
}
