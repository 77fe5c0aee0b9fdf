import { randomUUID } from 'node:crypto';
import { ALL, by, type Grid, type Kind, lists, MANAGER, of, type Operation, type Who } from './expectation';

/*
 * Who may do and see what in the words empowerment and friction. Reviewed line by line; the spec beside it runs each line as eight different
 * people against entries of eight relations. What is not allowed here is refused there:
 *   anonymous and suspended        identity.required, always
 *   whoever isn't at the door      identity.forbidden
 *   a relation that isn't named    input.not_found, in the same bytes as for an id that doesn't exist
 */
const GUIDES = ['leader', 'admin'] as const satisfies readonly Who[];
const CURATORS = ['curator', 'admin'] as const satisfies readonly Who[];

const EVERYBODYS: Grid = { own: ALL, unit: ALL, other: ALL, report: ALL, below: ALL, boss: ALL, nobody: ALL };
/** Its owner, and whoever runs the register. */
const DECIDES: Grid = {
  own: ALL,
  unit: CURATORS,
  other: CURATORS,
  report: CURATORS,
  below: CURATORS,
  boss: CURATORS,
  nobody: CURATORS,
};
const RUNS: Grid = { ...DECIDES, own: CURATORS };

/** Who may come to know that one exists: its id and its words are looked for in every answer to everybody else. */
export const KNOWN: Record<Kind, Grid> = {
  // no role opens an entry: it is its author's, and its reviewer's for answering
  decision: { own: ALL, report: MANAGER },
  // what was not dared, counted in groups only: its author's alone
  keptDecision: { own: ALL },
  complaint: {
    own: ALL,
    unit: CURATORS,
    other: CURATORS,
    report: CURATORS,
    below: CURATORS,
    boss: CURATORS,
    nobody: CURATORS,
  },
  // the register is everybody's, and what is said in it is said under one's name
  procedure: EVERYBODYS,
  procedureComment: EVERYBODYS,
};

export const OPERATIONS: Record<string, Operation> = {
  // the leaders' page: groups, never an entry
  'Query.empowerment': by(['leader', 'curator', 'admin'], { with: () => ({ period: '2026' }) }),

  // decisions on the spot
  'Query.decision': of('decision', { own: ALL, report: MANAGER }, { also: { keptDecision: { own: ALL } } }),
  'Query.decisionGuide': by(ALL),
  'Query.myDecisions': lists('decision', { own: ALL }),
  'Query.myDecisionTally': by(ALL, { says: () => ({ decisions: 1, delighted: 0, answered: 0 }) }),
  // one at a time, of those for whom one answers
  'Query.nextDecisionToAnswer': lists('decision', { report: MANAGER }),
  'Query.decisionsComeBackAt': by(ALL),
  'Mutation.leaveDecisionForLater': of('decision', { report: MANAGER }, { also: { keptDecision: {} } }),
  'Query.decisionTargetHours': by(ALL),
  'Mutation.setDecisionTargetHours': by(GUIDES, { with: () => ({ hours: 24 }) }),
  'Mutation.answerDecision': of('decision', { report: MANAGER }, { also: { keptDecision: {} } }),
  // of what one answered oneself a moment ago: the specs of the answer try it
  'Mutation.takeAnswerBack': of('decision', {}),
  'Mutation.commentDecision': of('decision', { own: ALL, report: MANAGER }),
  'Mutation.askToNameAuthor': of('decision', { report: MANAGER }, { also: { keptDecision: {} } }),
  'Mutation.answerNaming': of('decision', { own: ALL }),
  // needs a thing of one's own to link, a rule to be credited with: the specs of the outcomes try it
  'Mutation.linkDecisionOutcome': of('decision', {}),
  'Mutation.creditDecision': of('decision', {}),
  'Mutation.unlinkDecisionOutcome': of('decision', { own: ALL }),
  'Mutation.nameDecisionProcedure': of(
    'decision',
    { own: ALL, report: MANAGER },
    { with: ({ procedureId }) => ({ input: { procedureId } }) },
  ),
  'Mutation.enrichDecision': of(
    'decision',
    { own: ALL },
    {
      also: { keptDecision: { own: ALL } },
      with: ({ procedureId }) => ({ input: { procedureId, asked: 'COLLEAGUE', askedAnswer: 'AGREED' } }),
    },
  ),
  'Mutation.recordDecision': by(ALL, { makes: 'decision' }),
  'Mutation.takeBackDecision': of('decision', { own: ALL }, { also: { keptDecision: { own: ALL } }, quiet: true }),

  // what guides them: everybody sees what holds for them, leaders and administrators set it
  'Query.decisionLimits': by(GUIDES),
  'Query.decisionLimitsFor': by(GUIDES),
  'Query.decisionRoleTitles': by(GUIDES),
  'Query.keptMenu': by(GUIDES),
  'Query.myDecisionLimits': by(ALL),
  'Query.myBudgetColour': by(ALL),
  'Query.recoveryBudgets': by(GUIDES),
  'Query.recoveryMenu': by(ALL),
  'Mutation.orderMenu': by(GUIDES),
  'Mutation.removeDecisionLimit': by(GUIDES),
  'Mutation.removeRecoveryBudget': by(GUIDES),
  'Mutation.retireMenuItem': by(GUIDES, { with: ({ menuItemId }) => ({ id: menuItemId, retired: true }) }),
  'Mutation.setRecoveryBudget': by(GUIDES, {
    with: ({ unitId }) => ({ input: { unitId, inForceFrom: '2026-11-01' } }),
  }),
  'Mutation.saveDecisionLimit': by(GUIDES, {
    with: ({ id, unitId }) => ({ input: { unitId, roleTitle: id, deed: 'GIFT' } }),
  }),
  'Mutation.saveMenuItem': by(GUIDES, { with: ({ placeId }) => ({ input: { places: [{ placeId, stock: 3 }] } }) }),

  // complaints of customers: curators see all, others those that they look after
  'Query.complaintCounts': by(ALL, {
    says: (who) =>
      who === 'curator' || who === 'admin' ? { mine: 1, unowned: 1 } : { mine: 1, open: 1, unowned: 0, overdue: 0 },
  }),
  'Query.complaints': lists('complaint', KNOWN.complaint, { with: () => ({ filter: 'OPEN' }) }),
  'Mutation.answerComplaint': of('complaint', KNOWN.complaint),
  'Mutation.careForComplaint': of('complaint', KNOWN.complaint, {
    with: ({ colleagueId }) => ({ input: { ownerId: colleagueId } }),
  }),
  'Mutation.reopenComplaint': of('complaint', KNOWN.complaint),

  // the friction register
  'Query.procedure': of('procedure', EVERYBODYS),
  'Query.procedureRegister': lists('procedure', EVERYBODYS),
  'Query.procedures': lists('procedure', EVERYBODYS),
  'Query.registerOwners': by(ALL),
  'Query.similarProcedures': by(ALL),
  'Mutation.careForProcedure': of('procedure', RUNS, { door: CURATORS }),
  'Mutation.colourProcedure': of('procedure', RUNS, { door: CURATORS }),
  'Mutation.editProcedureComment': of('procedureComment', { own: ALL }),
  'Mutation.editProcedure': of('procedure', DECIDES, { with: ({ id }) => ({ input: { name: `Иначе ${id}` } }) }),
  'Mutation.mergeProcedure': of('procedure', RUNS, {
    door: CURATORS,
    with: ({ procedureId }) => ({ input: { intoId: procedureId } }),
  }),
  'Mutation.moveProcedure': of('procedure', DECIDES, { with: () => ({ input: { state: 'REVIEW' } }) }),
  'Mutation.proposeProcedure': by(ALL, { with: ({ id }) => ({ input: { name: `Новое ${id}` } }) }),
  'Mutation.removeProcedureComment': of('procedureComment', { own: ALL }),
  // the key becomes the comment's id, which everybody may know
  'Mutation.sayOfProcedure': by(ALL, {
    with: ({ procedureId }) => ({ input: { procedureId, requestKey: randomUUID() } }),
  }),
  'Mutation.splitProcedure': of('procedure', RUNS, { door: CURATORS }),
  'Mutation.voteForProcedure': of('procedure', EVERYBODYS),
  'Mutation.withdrawProcedureCredit': of('procedure', EVERYBODYS),

  // what became of it afterwards: customers' complaints are no secret, and no line tells of a person
  'Query.frictionContacts': by(ALL),
  'Query.placesOfContacts': by(ALL),
  'Query.frictionPareto': by(ALL),
  'Query.procedureAftermath': of('procedure', EVERYBODYS),
  'Mutation.pasteFrictionContacts': by(CURATORS, { with: () => ({ input: { text: '2026-09; many' } }) }),
  'Mutation.setFrictionContacts': by(CURATORS, {
    with: ({ placeId }) => ({ input: { rows: [{ month: '2026-01', contacts: 100, placeId }] } }),
  }),
};
