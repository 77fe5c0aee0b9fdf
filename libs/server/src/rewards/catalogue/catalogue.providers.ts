import { CodeController } from './codes/code.controller';
import { PictureController } from './picture/picture.controller';
import { RewardAudienceResolver, RewardPriceResolver, RewardResolver } from './reward.resolver';

export const CATALOGUE_CONTROLLERS = [CodeController, PictureController];
export const CATALOGUE_PROVIDERS = [RewardResolver, RewardAudienceResolver, RewardPriceResolver];
