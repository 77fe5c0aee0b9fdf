import { assertTerm, DomainError, type Viewer } from '@zasluga/domain';
import { audit, clock, enqueue, newId, type Tx } from '@zasluga/kernel';
import { lockValues } from '../lock';
import { companyToday } from '../ranking/ranking.queries';
import { valueIdsInUse } from '../value.queries';
import { BallotCampaign } from './campaign.entity';
import type { CampaignInput, EditCampaignInput } from './campaign.input';
import { campaignOverlapping, campaignsByIds } from './campaign.queries';

/**
 * Asks everybody for their order of the values. Throws input.required without a name, what `assertTerm` throws, values.campaign_two_values,
 * values.campaign_overlap: never two at once.
 */
export async function createCampaign(tx: Tx, viewer: Viewer, input: CampaignInput): Promise<string> {
  await lockValues(tx);
  await assertPossible(tx, input, null);
  const id = newId();
  await tx.entities.insert(BallotCampaign, { ...input, companyId: tx.companyId, id, authorId: viewer.employeeId });
  await audit(tx, viewer, 'values.ask_order', { type: 'ballot_campaign', id }, term(input));
  await announceSoon(tx, id);
  return id;
}

/** Before it has begun. Throws input.not_found, values.campaign_started, and what `createCampaign` throws. */
export async function editCampaign(tx: Tx, viewer: Viewer, { id, ...input }: EditCampaignInput): Promise<string> {
  await lockValues(tx);
  const campaign = await existing(tx, id);
  if (campaign.state !== 'planned') throw new DomainError('values.campaign_started', 'input.id');
  await assertPossible(tx, input, id);
  await tx.entities.update(BallotCampaign, { companyId: tx.companyId, id }, { ...input });
  await audit(tx, viewer, 'values.edit_campaign', { type: 'ballot_campaign', id }, term(input));
  await announceSoon(tx, id);
  return id;
}

/**
 * Takes no more ballots. Not for good: it may be opened again until its last day, and no result is shown before. For good: its term ends
 * today. Closed before it began, it never begins. Throws input.not_found; harmless when there is nothing left to close.
 */
export async function closeCampaign(tx: Tx, viewer: Viewer, id: string, forGood: boolean): Promise<string> {
  await lockValues(tx);
  const { state, startsOn } = await existing(tx, id);
  if (state === 'ended' || (state === 'closed' && !forGood)) return id;
  const today = await companyToday(tx);
  await tx.sql(
    'ballot.close',
    `update ballot_campaign set closed_at = coalesce(closed_at, $2), ends_on = case when $3 then $4::date else ends_on end,
       remind_on = case when $3 and remind_on > $4::date then null else remind_on end where id = $1`,
    [id, clock.now(), forGood && startsOn <= today, today],
  );
  await audit(tx, viewer, 'values.close_campaign', { type: 'ballot_campaign', id }, { forGood });
  await announceSoon(tx, id);
  return id;
}

/** Throws input.not_found, values.campaign_ended once its result may have been seen, values.campaign_overlap. */
export async function reopenCampaign(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  await lockValues(tx);
  const { state, ...campaign } = await existing(tx, id);
  if (state === 'running' || state === 'planned') return id;
  if (state === 'ended') throw new DomainError('values.campaign_ended', 'id');
  await assertAlone(tx, campaign, id);
  await tx.sql('ballot.reopen', 'update ballot_campaign set closed_at = null where id = $1', [id]);
  await audit(tx, viewer, 'values.reopen_campaign', { type: 'ballot_campaign', id });
  await announceSoon(tx, id);
  return id;
}

async function existing(tx: Tx, id: string): Promise<BallotCampaign> {
  const [campaign] = await campaignsByIds(tx, [id]);
  if (!campaign) throw new DomainError('input.not_found', 'id');
  return campaign;
}

async function assertPossible(tx: Tx, input: CampaignInput, exceptId: string | null): Promise<void> {
  if (!input.nameRu && !input.nameEn) throw new DomainError('input.required', 'input.nameRu');
  assertTerm(input, await companyToday(tx));
  if ((await valueIdsInUse(tx)).length < 2) throw new DomainError('values.campaign_two_values');
  await assertAlone(tx, input, exceptId);
}

async function assertAlone(
  tx: Tx,
  { startsOn, endsOn }: Pick<CampaignInput, 'startsOn' | 'endsOn'>,
  exceptId: string | null,
) {
  if (await campaignOverlapping(tx, { startsOn, endsOn, exceptId }))
    throw new DomainError('values.campaign_overlap', 'input.startsOn');
}

const term = ({ startsOn, endsOn, remindOn }: CampaignInput) => ({ startsOn, endsOn, remindOn });

/** What is due today is told at once, not at the next full hour. */
const announceSoon = (tx: Tx, campaignId: string) => enqueue(tx, 'values.announce_ballots', {}, { key: campaignId });
