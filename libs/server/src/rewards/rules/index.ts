import { ExplainedLine, RewardedRecognition } from './rule-reward.resolver';
import { SIMULATION_PROVIDERS } from '../simulation';
import { RuleVersionResolver } from './version.resolver';

export const RULE_PROVIDERS = [RuleVersionResolver, RewardedRecognition, ExplainedLine, ...SIMULATION_PROVIDERS];
