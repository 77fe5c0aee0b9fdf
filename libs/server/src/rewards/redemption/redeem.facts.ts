import { DomainError, limitLabel, type Offer, type Viewer, type Wish } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { membersOf } from '../catalogue/audience.queries';
import type { Reward } from '../catalogue/reward.entity';
import type { RedeemInput } from './redemption.input';

export type Asked = RedeemInput;

export interface Facts {
  /** On the company's wall calendar, "2026-11-22". */
  readonly day: string;
  readonly pointValueMinor: number;
  /** Redemptions of the running period that count against the limit; 0 when there is none. */
  readonly used: number;
}

type Wanted = Pick<RedeemInput, 'variantId' | 'forEmployeeId' | 'shownPrice'>;

/** All that decides whether this person may redeem this reward now. Throws input.not_found when the other person is not there. */
export async function factsOf(
  tx: Tx,
  viewer: Viewer,
  reward: Reward & { readonly ownStock?: number | null },
  wanted: Wanted,
): Promise<{ offer: Offer; wish: Wish; facts: Facts }> {
  const { forEmployeeId, variantId, shownPrice } = wanted;
  // most rewards are for everybody: nobody has to be looked up
  const { unitIds, roleTitles, countries } = reward.audience;
  const narrowed = unitIds.length + roleTitles.length + countries.length > 0;
  const members =
    narrowed || forEmployeeId
      ? await membersOf(tx, [viewer.employeeId, ...(forEmployeeId ? [forEmployeeId] : [])])
      : [];
  const memberOf = (id: string) => members.find((one) => one.id === id);
  const receiver = forEmployeeId ? memberOf(forEmployeeId) : null;
  if (receiver === undefined) throw new DomainError('input.not_found', 'input.forEmployeeId');
  const facts = await dayAndUse(tx, viewer.employeeId, reward);
  const offered = reward.variants.filter((one) => one.isActive);
  const variant = offered.find(({ id }) => id === variantId);
  const ownStock = reward.ownStock === undefined ? reward.stock : reward.ownStock;
  return {
    facts,
    offer: { price: reward.price, isActive: reward.isActive, stock: variant ? variant.stock : ownStock },
    wish: {
      shownPrice,
      variantMissing: variantId ? !variant : offered.length > 0,
      audience: reward.audience,
      person: memberOf(viewer.employeeId),
      receiver,
      limit: reward.limitCount === null ? null : { count: reward.limitCount, used: facts.used },
    },
  };
}

/** How the label of a period is written by to_char, as `limitLabel` writes it. */
const FORMATS = { month: 'YYYY-MM', quarter: 'YYYY-"Q"Q', year: 'YYYY', ever: '"ever"' } as const;

async function dayAndUse(tx: Tx, employeeId: string, reward: Reward): Promise<Facts> {
  const [company] = await tx.sql<{ day: string; pointValueMinor: number }>(
    'redemption.day',
    `select (clock_timestamp() at time zone time_zone)::date::text as day, point_value_minor as "pointValueMinor" from company`,
  );
  if (!reward.limitPeriod) return { ...company!, used: 0 };
  // by when they happened, not by what was noted then: a limit that is set today counts what was redeemed yesterday
  const [{ used } = { used: 0 }] = await tx.sql<{ used: number }>(
    'redemption.used',
    `select count(*)::int as used from redemption r, company c where r.employee_id = $1 and r.reward_id = $2
       and r.state in ('requested', 'reserved', 'fulfilled') and to_char(r.created_at at time zone c.time_zone, $3) = $4`,
    [employeeId, reward.id, FORMATS[reward.limitPeriod], limitLabel(reward.limitPeriod, company!.day)],
  );
  return { ...company!, used };
}
