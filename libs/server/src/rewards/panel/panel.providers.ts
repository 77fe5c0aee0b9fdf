import {
  ChoiceCandidateFields,
  ChoiceResolver,
  JurorProgressFields,
  ProposedJurorFields,
  VoteCandidateFields,
} from './choice.resolver';
import { EvidenceStoryFields, JuryResolver } from './jury.resolver';
import { PanelJobs } from './panel.jobs';
import { VoteResolver } from './vote.resolver';

/** What the module of rewards provides for panel and vote. */
export const PANEL_PROVIDERS = [
  ChoiceCandidateFields,
  ChoiceResolver,
  EvidenceStoryFields,
  JurorProgressFields,
  JuryResolver,
  PanelJobs,
  ProposedJurorFields,
  VoteCandidateFields,
  VoteResolver,
];
