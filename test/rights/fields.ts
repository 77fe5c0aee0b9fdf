import { ALL, type FieldExpectation, MANAGER, only, told, unseen } from './expectation';

const GROUPS = 'told of groups alone: culture/empowerment/empowerment.spec.ts shows that none is too small';
const FEW = 'too few of the matrix have given anything: empowerment/budgets/budgets.spec.ts';
const YOUNG = 'a young company has no course yet';

/** Whoever may not read an object gets none of its fields; here stands what becomes of each for whoever may. */
export const FIELDS: Record<string, FieldExpectation> = {
  // decisions on the spot
  ...told(
    'Decision',
    `answeredAt answeredBy asked askedAnswer author barrier barrierWords costGoods costMinor costMinutes createdAt
    currency customerLeft decidedAt deed did forReviewer id kind named need openUntil overLimitMinor photo procedure
    seconds touchpoint verdict words`,
  ),
  ...told('Decision', 'answerDueAt answerIsLate comments namingAsked outcomes reviewer'),
  'Decision.credited': only({ own: ALL }),
  'Decision.viewerCanDiscuss': only({ own: ALL, report: MANAGER }, { keptDecision: {} }),
  'Decision.thanksNearby': only({ own: ALL }),
  'Decision.viewerCanTakeAnswerBack': only({ report: MANAGER }),
  'Decision.viewerCanAnswer': only({ report: MANAGER }),
  'Decision.viewerCanEnrich': only({ own: ALL }),
  ...told('DecisionComment', 'author createdAt id text'),
  ...told('DecisionOutcome', 'createdAt id kind opensId textEn textRu'),
  ...told('DecisionToAnswer', 'canLeave decision'),
  ...unseen('NearbyThanks', 'createdAt id words', 'needs a published praise of the same place and hour'),
  ...told('DecisionConnection', 'nodes pageInfo'),
  ...told('DecisionGuide', 'currency limitMinor'),
  ...told('OwnDecisions', 'answered decisions delighted'),

  // what guides them
  ...unseen('BudgetColour', 'band endsOn', FEW),
  ...told('BudgetRunning', 'endsOn status'),
  ...unseen('BudgetRunning', 'band forecastQuarters highQuarters lowQuarters spentQuarters', FEW),
  ...told('RecoveryBudget', 'amountMinor holds id inForceFrom period running unit'),
  ...told('DecisionLimit', 'deed id limitMinor roleTitle unit'),
  ...told('HoldingLimit', 'deed limit'),
  ...told('KeptDecisionLimit', 'deed id limitMinor people roleTitle unit'),
  ...told('KeptMenuItem', 'costMinor deed id nameEn nameRu places retiredAt'),
  ...told('MenuItemPlace', 'placeId stock'),
  ...told('OfferedMenuItem', 'costMinor deed id nameEn nameRu stock'),
  ...told('RecoveryMenu', 'items place'),

  // complaints of customers
  ...told('Complaint', 'answer answeredAt answeredBy createdAt dueOn id overdue owner procedure said state'),
  ...told('ComplaintConnection', 'nodes pageInfo'),
  ...told('ComplaintCounts', 'mine open overdue unowned'),

  // the friction register
  ...told('MergedProcedure', 'id isFresh name'),
  ...told(
    'Procedure',
    `bends colour comments complaints credited customerComplaints daysSinceMet daysWaited decidedAt decidedBy
    description dueOn fears id mergedFrom name overdue owner reason redReason refusals state steps touchpoints
    viewerCan votes`,
  ),
  'Procedure.viewerVoted': only({ own: ALL }),
  ...unseen('Procedure', 'mergedInto', 'nothing that is merged is asked for here'),
  ...told('ProcedureComment', 'author createdAt editedAt id text viewerCanEdit viewerCanRemove'),
  ...told('ProcedureCommentConnection', 'nodes pageInfo'),
  ...told('ProcedureConnection', 'nodes pageInfo'),
  ...told('ProcedureStep', 'at by id reason state'),
  ...told('ProcedureViewerCan', 'decide edit run'),

  // what became of it afterwards: figures of all, by no person
  ...told('FrictionContacts', 'contacts id month placeId touchpointId'),
  ...told('PlaceOfContacts', 'id openedIn'),
  ...unseen('PlaceOfContacts', 'closedIn', 'no place is closed here'),
  ...told('ContactsPasted', 'faults saved'),
  ...told('ContactsLineFault', 'fault line said'),
  ...told('FrictionCourse', 'after baseline before bucketDays perContacts points pointsNeeded suppressed verdict'),
  ...unseen('FrictionCourse', 'centre kind ratio ratioHigh ratioLow', YOUNG),
  ...unseen('CoursePoint', 'after events from high low signals until value', YOUNG),
  ...told('CourseSide', 'events exposure'),
  ...told('FrictionPareto', 'count currency hasBends rules threshold until waiting'),
  ...unseen('FrictionPareto', 'contacts from', YOUNG),
  ...told('FrictionWaiting', 'high low median open rules'),
  ...told('ParetoRule', 'bends colour complaints cumulative customersKnown daysWaited id name state'),
  ...unseen(
    'ParetoRule',
    'costMinor perThousand perThousandHigh perThousandLow satisfied satisfiedHigh satisfiedLow',
    YOUNG,
  ),
  ...told('ProcedureAftermath', 'bends complaints currency daysWaited decidedOn id state threshold'),
  ...unseen('ProcedureAftermath', 'bent costMinor customersKnown satisfied satisfiedHigh satisfiedLow', YOUNG),

  // the leaders' page: groups that the audited release lets out
  ...unseen('BarrierShare', 'barrier entries share', GROUPS),
  ...unseen('CostHeaping', 'above below heaped', GROUPS),
  ...unseen('DecidedWithin', 'count seconds share', GROUPS),
  ...unseen('DecisionCost', 'highMinor lowMinor meanMinor medianMinor n status totalMinor', GROUPS),
  ...unseen('DecisionFear', 'barriers index kinds rest shown', GROUPS),
  ...unseen(
    'EmpowermentMonth',
    'alone budgetMinor entries highMinor lowMinor meanMinor month status totalMinor',
    GROUPS,
  ),
  ...unseen(
    'EmpowermentReport',
    'act alone answer asOf companyRate cost counted currency entries fear heaping months outcomes parts period rules says silence status stories supports threshold time unitId units',
    GROUPS,
  ),
  ...unseen('DecidedParts', 'deeds places', GROUPS),
  ...unseen('DeedPart', 'deed entries medianMinor status', GROUPS),
  ...unseen('PlacePart', 'entries medianMinor nameEn nameRu placeId status', GROUPS),
  ...unseen('FearKinds', 'notDared refused', GROUPS),
  ...unseen('AnswerTime', 'highHours lowHours medianHours n open status targetHours withinTarget', GROUPS),
  ...unseen('RuleInTheWay', 'bends complaints cumulative fears id name refusals state', GROUPS),
  ...unseen('OutcomeShare', 'left share', GROUPS),
  ...unseen('StepQuantile', 'high low step', GROUPS),
  ...unseen('TimeToDecide', 'median n p90 status steps withinMinute', GROUPS),
  ...unseen('UnitSilence', 'entries expected high low nameEn nameRu people position rate status unitId', GROUPS),
  ...unseen('WithinMinute', 'atLeast atMost', GROUPS),
};
