import type { SimulateRulesMutation } from '../../gql';

export type Result = SimulateRulesMutation['simulateRewardRules'];
