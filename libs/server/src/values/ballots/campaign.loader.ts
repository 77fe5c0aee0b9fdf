import { loader } from '@zasluga/kernel';
import type { BallotCampaign } from './campaign.entity';
import { campaignsByIds } from './campaign.queries';
import { turnouts, type Turnout } from './turnout.queries';

export const campaignById = loader<BallotCampaign>(campaignsByIds);

/** Of a campaign: how many have answered, of how many. */
export const turnoutOfCampaign = loader<Turnout>(turnouts);
