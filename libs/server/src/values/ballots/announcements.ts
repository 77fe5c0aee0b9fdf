import type { NoticeKind } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { companyToday } from '../ranking/ranking.queries';

type Announcement = 'start' | 'reminder' | 'end';
const KINDS: Record<Announcement, NoticeKind> = {
  start: 'ballot_started',
  reminder: 'ballot_reminder',
  end: 'ballot_ended',
};

/**
 * Tells what is due today: that a campaign has begun; on its reminder day, those who have not answered; that it has ended, if it was
 * announced at all. Each at most once, whoever runs this however often: the announcement is written before it is made.
 */
export async function announceBallots(tx: Tx): Promise<void> {
  const due = await tx.sql<{ campaignId: string; kind: Announcement }>(
    'ballot.announce',
    `insert into ballot_announcement (company_id, campaign_id, kind)
     select c.company_id, c.id, k.kind from ballot_campaign c cross join (values ('start'), ('reminder'), ('end')) k (kind)
     where not exists (select from ballot_announcement a where a.campaign_id = c.id and a.kind = 'end') and case k.kind
       when 'start' then c.closed_at is null and $1::date between c.starts_on and c.ends_on
       when 'reminder' then c.closed_at is null and $1::date between c.remind_on and c.ends_on
       else (c.ends_on < $1::date or (c.closed_at is not null and c.ends_on = $1::date))
         and exists (select from ballot_announcement a where a.campaign_id = c.id and a.kind = 'start') end
     on conflict do nothing returning campaign_id as "campaignId", kind`,
    [await companyToday(tx)],
  );
  for (const { campaignId, kind } of due) {
    const to = await audience(tx, campaignId, kind);
    await notify(tx, { to, kind: KINDS[kind], subject: { type: 'ballot_campaign', id: campaignId } });
  }
}

/** Everybody at work; the reminder leaves those in peace who have answered. */
async function audience(tx: Tx, campaignId: string, kind: Announcement): Promise<string[]> {
  const people = await tx.sql<{ id: string }>(
    'ballot.audience',
    `select e.id from employee e where e.status = 'active' and not ($2 and exists (
       select from ballot b where b.campaign_id = $1 and b.employee_id = e.id and b.replaced_at is null))`,
    [campaignId, kind === 'reminder'],
  );
  return people.map(({ id }) => id);
}
