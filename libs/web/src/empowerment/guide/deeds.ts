import { DECISION_DEEDS } from '@zasluga/domain';
import type { DecisionDeed } from '../../gql';

/** As the API names them. */
export const DEEDS = DECISION_DEEDS.map((deed) => deed.toUpperCase() as DecisionDeed);
