import { ExplainedLine, RewardedRecognition } from './rule-reward.resolver';
import { RuleVersionResolver } from './version.resolver';

export const RULE_PROVIDERS = [RuleVersionResolver, RewardedRecognition, ExplainedLine];
