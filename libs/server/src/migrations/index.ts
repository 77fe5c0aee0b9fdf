import { Company1764000010000 } from './1764000010000-company';
import { PeopleImport1764000010500 } from './1764000010500-company-people-import';
import { Identity1764000020000 } from './1764000020000-identity';
import { Values1764000030000 } from './1764000030000-values';
import { Points1764000040000 } from './1764000040000-points';
import { Notices1764000050000 } from './1764000050000-notices';
import { Recognition1764000060000 } from './1764000060000-recognition';
import { Friction1764000070000 } from './1764000070000-friction';
import { Praise1764000080000 } from './1764000080000-praise';
import { PraiseRecognition1764000080001 } from './1764000080001-praise-recognition';
import { Rewards1764000090000 } from './1764000090000-rewards';
import { Empowerment1764000095000 } from './1764000095000-empowerment';
import { ValuesLine1764000110000 } from './1764000110000-values-line';
import { PraiseVerdict1764000110001 } from './1764000110001-praise-verdict';
import { ValuesTally1764000110002 } from './1764000110002-values-tally';
import { Ballots1764000120000 } from './1764000120000-values-ballots';
import { ValuesWorkshop1764000130000 } from './1764000130000-values-workshop';
import { RecognitionAfterlife1764000140000 } from './1764000140000-recognition-afterlife';
import { RecognitionUnits1764000150000 } from './1764000150000-recognition-units';
import { Invitation1764000180000 } from './1764000180000-identity-invitation';
import { CultureCharter1764000170000 } from './1764000170000-culture-charter';
import { RecognitionImport1764000160000 } from './1764000160000-recognition-import';
import { RecognitionDepthIndex1764000150001 } from './1764000150001-recognition-depth-index';
import { RecognitionTeam1764000170100 } from './1764000170100-recognition-team';
import { RecognitionSearch1764000160001 } from './1764000160001-recognition-search';
import { RecognitionDigest1764000170200 } from './1764000170200-recognition-digest';
import { PraiseLoop1764000270000 } from './1764000270000-praise-loop';
import { PraiseChannel1764000240000 } from './1764000240000-praise-channel';
import { FrictionComplaints1764000260000 } from './1764000260000-friction-complaints';
import { PraiseProposals1764000260001 } from './1764000260001-praise-proposals';
import { PraiseSignals1764000250000 } from './1764000250000-praise-signals';
import { PraiseQuestions1764000210000 } from './1764000210000-praise-questions';
import { PraisePoints1764000220000 } from './1764000220000-praise-points';
import { CultureBalance1764000280000 } from './1764000280000-culture-balance';
import { MissedBackfills1764000290000 } from './1764000290000-missed-backfills';
import { EmpowermentGuidance1764000372000 } from './1764000372000-empowerment-guidance';
import { Awards1764000340000 } from './1764000340000-rewards-awards';
import { PointsHoldLookUp1764000359000 } from './1764000359000-points-hold-look-up';
import { PointsFunds1764000310000 } from './1764000310000-points-funds';
import { PointsCaps1764000310001 } from './1764000310001-points-caps';
import { PointsStatement1764000315000 } from './1764000315000-points-statement';
import { CompanyGiftLimit1764000315001 } from './1764000315001-company-gift-limit';
import { RewardsPanel1764000341000 } from './1764000341000-rewards-panel';
import { Ledger1764000300000 } from './1764000300000-points-ledger';
import { PointsRefresh1764000300001 } from './1764000300001-points-refresh';
import { RewardRules1764000320000 } from './1764000320000-rewards-rules';
import { RecognitionChain1764000350000 } from './1764000350000-recognition-chain';
import { Milestones1764000351000 } from './1764000351000-rewards-milestones';
import { RewardsCatalogue1764000330000 } from './1764000330000-rewards-catalogue';
import { NoticeWithdrawn1764000378000 } from './1764000378000-notice-withdrawn';
import { EmpowermentMenuItem1764000379000 } from './1764000379000-empowerment-menu-item';
import { EmpowermentMenuKey1764000386001 } from './1764000386001-empowerment-menu-key';
import { EmpowermentNamingDeclined1764000386000 } from './1764000386000-empowerment-naming-declined';
import { EmpowermentEntry1764000370000 } from './1764000370000-empowerment-entry';
import { CultureEmpowerment1764000376000 } from './1764000376000-culture-empowerment';
import { EmpowermentStories1764000376001 } from './1764000376001-empowerment-stories';
import { FrictionFirstMet1764000376002 } from './1764000376002-friction-first-met';
import { CultureFairness1764000360000 } from './1764000360000-culture-fairness';
import { DecisionAnswers1764000371000 } from './1764000371000-empowerment-answers';
import { FrictionRegister1764000373000 } from './1764000373000-friction-register';
import { FrictionContacts1764000374000 } from './1764000374000-friction-contacts';
import { FrictionSearch1764000373001 } from './1764000373001-friction-search';
import { DecisionDue1764000371001 } from './1764000371001-empowerment-due';
import { FrictionPortions1764000375000 } from './1764000375000-friction-portions';
import { CultureShownFigures1764000375001 } from './1764000375001-culture-shown-figures';
import { CultureShownMeasures1764000387000 } from './1764000387000-culture-shown-measures';
import { RequestKept1764000396000 } from './1764000396000-request-kept';
import { FrictionPlaces1764000396001 } from './1764000396001-friction-places';
import { RewardsHandOverUndone1764000398000 } from './1764000398000-rewards-hand-over-undone';
import { CultureShownParts1764000382000 } from './1764000382000-culture-shown-parts';
import { FrictionPortionProcedure1764000375002 } from './1764000375002-friction-portion-procedure';
import { JuryReminder1764000378500 } from './1764000378500-rewards-jury-reminder';
import { FrictionDivided1764000381000 } from './1764000381000-friction-divided';
import { EmpowermentLater1764000381001 } from './1764000381001-empowerment-later';
import { RewardCompanyCap1764000384000 } from './1764000384000-rewards-company-cap';
import { AwardPrizes1764000384001 } from './1764000384001-rewards-award-prizes';
import { EmpowermentSpending1764000381002 } from './1764000381002-empowerment-spending';
import { PointsDaysOff1764000392002 } from './1764000392002-points-days-off';
import { PointsFundPlan1764000392001 } from './1764000392001-points-fund-plan';
import { MilestoneWords1764000392000 } from './1764000392000-rewards-milestone-words';
import { CultureFairnessNight1764000394000 } from './1764000394000-culture-fairness-night';

export const migrations = [
  Company1764000010000,
  PeopleImport1764000010500,
  Identity1764000020000,
  Values1764000030000,
  Points1764000040000,
  Notices1764000050000,
  Recognition1764000060000,
  Friction1764000070000,
  Praise1764000080000,
  PraiseRecognition1764000080001,
  Rewards1764000090000,
  Empowerment1764000095000,
  ValuesLine1764000110000,
  PraiseVerdict1764000110001,
  ValuesTally1764000110002,
  Ballots1764000120000,
  ValuesWorkshop1764000130000,
  RecognitionAfterlife1764000140000,
  RecognitionUnits1764000150000,
  Invitation1764000180000,
  CultureCharter1764000170000,
  RecognitionImport1764000160000,
  RecognitionDepthIndex1764000150001,
  RecognitionTeam1764000170100,
  RecognitionSearch1764000160001,
  RecognitionDigest1764000170200,
  PraiseLoop1764000270000,
  PraiseChannel1764000240000,
  FrictionComplaints1764000260000,
  PraiseProposals1764000260001,
  PraiseSignals1764000250000,
  PraiseQuestions1764000210000,
  PraisePoints1764000220000,
  CultureBalance1764000280000,
  MissedBackfills1764000290000,
  Awards1764000340000,
  RewardsPanel1764000341000,
  PointsFunds1764000310000,
  PointsCaps1764000310001,
  PointsStatement1764000315000,
  CompanyGiftLimit1764000315001,
  Ledger1764000300000,
  PointsRefresh1764000300001,
  RewardRules1764000320000,
  RecognitionChain1764000350000,
  Milestones1764000351000,
  RewardsCatalogue1764000330000,
  PointsHoldLookUp1764000359000,
  CultureFairness1764000360000,
  DecisionAnswers1764000371000,
  DecisionDue1764000371001,
  EmpowermentGuidance1764000372000,
  FrictionRegister1764000373000,
  FrictionContacts1764000374000,
  EmpowermentEntry1764000370000,
  EmpowermentMenuItem1764000379000,
  EmpowermentNamingDeclined1764000386000,
  EmpowermentMenuKey1764000386001,
  FrictionSearch1764000373001,
  CultureEmpowerment1764000376000,
  EmpowermentStories1764000376001,
  FrictionPortions1764000375000,
  CultureShownFigures1764000375001,
  FrictionPortionProcedure1764000375002,
  FrictionFirstMet1764000376002,
  NoticeWithdrawn1764000378000,
  JuryReminder1764000378500,
  FrictionDivided1764000381000,
  EmpowermentLater1764000381001,
  RewardCompanyCap1764000384000,
  CultureShownParts1764000382000,
  AwardPrizes1764000384001,
  EmpowermentSpending1764000381002,
  CultureShownMeasures1764000387000,
  RequestKept1764000396000,
  MilestoneWords1764000392000,
  CultureFairnessNight1764000394000,
  FrictionPlaces1764000396001,
  PointsFundPlan1764000392001,
  PointsDaysOff1764000392002,
  RewardsHandOverUndone1764000398000,
];
