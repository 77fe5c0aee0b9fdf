import {
  answerTime,
  decidedAlone,
  decisionCost,
  EMPOWERMENT_MINIMUM,
  empowermentAct,
  type EmpowermentFindings,
  empowermentSentence,
  empowermentSupports,
  type Fear,
  fearOf,
  figureWithout,
  heapingAt,
  LEAVINGS,
  type Measure,
  ofPeople,
  opportunitiesOf,
  outcomes,
  type ReleasedEntries,
  sumOver,
  type Tally,
  timeToDecide,
  type UnitTally,
  type Viewer,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { CultureArgs } from '../culture.input';
import type { Barrier, CustomerLeft } from '../../empowerment';
import { ProcedureState } from '../../friction';
import { spoken } from '../figure.object';
import { headOf, namesOf } from '../report.object';
import type { EmpowermentReport } from './empowerment.object';
import { type CostsOfAll, costsOf, talliesOf } from './entries.queries';
import { monthsOf } from './months';
import { decidedParts } from './parts';
import { figuresNoted } from './release.queries';
import { worstRules } from './rules.queries';
import { silenceIn } from './silence';
import { storiesOpened } from './stories.queries';
import { NOBODY_WAITS, waitingOf } from './waiting.queries';
import { empowermentView, type EmpowermentView } from './window';

const WITHHELD = figureWithout('suppressed', 0, 'wilson_clustered');
const NO_COSTS: CostsOfAll = { medianMinor: null, below: 0, above: 0 };

/** “Can people decide at once?” (metrics M19, M20): groups of units and closed months, and only what the audited release lets out. */
export async function empowerment(tx: Tx, viewer: Viewer, args: CultureArgs): Promise<EmpowermentReport> {
  const view = await empowermentView(tx, args);
  const { scope, closed, window } = view;
  const { all: everybody, fearful, notDared, measures } = await figuresNoted(tx, view);
  const shown = shownIn(everybody, view);
  const all = closed.months.length === 0 ? [] : await talliesOf(tx, window);
  const mine = shown === 'hidden' ? [] : inScope(all, view);
  /** Those that tell it, if anything may be shown of what they tell. */
  const telling = (measure: Measure) => (shownIn(measures[measure], view) === 'hidden' ? null : mine);
  const costs = mine.length === 0 || !telling('cost') ? NO_COSTS : await costsOf(tx, window, scope.unitIds);
  const units = await silenceIn(tx, view, all, everybody);
  const waiting = mine.length === 0 ? NOBODY_WAITS : await waitingOf(tx, window, scope.unitIds);
  const answer = answerTime(waiting.buckets, waiting.authors, waiting.targetHours);
  const rules = await worstRules(tx);
  const findings: EmpowermentFindings = {
    open: closed.months.length === 0,
    suppressed: shown === 'hidden',
    threshold: scope.threshold,
    entries: sumOver(mine, opportunitiesOf),
    time: telling('seconds') ? timeToDecide(mine) : { ...timeToDecide([]), status: 'suppressed' },
    alone: telling('asked') ? decidedAlone(mine) : WITHHELD,
    fear: withoutBarriers(
      withoutKinds(
        shownIn(fearful, view) === 'hidden' ? hiddenFear() : fearOf(mine, scope.threshold),
        shownIn(notDared, view) === 'hidden',
      ),
      !telling('barrier'),
    ),
    heaping:
      !telling('cost') || sumOver(mine, ({ costs: told }) => told) < EMPOWERMENT_MINIMUM.entries
        ? null
        : heapingAt(costs.below, costs.above),
    units: units.found,
    answerHours: answer.medianHours,
    rule: rules[0] && rules[0].state === ProcedureState.OPEN ? { id: rules[0].id, count: rules[0].count } : null,
  };
  const named = namesOf([...scope.units, ...rules.map(({ id, name }) => ({ id, nameRu: name, nameEn: name }))]);
  return {
    ...headOf(scope),
    says: spoken(empowermentSentence(findings), named),
    act: spoken(empowermentAct(findings), named),
    supports: empowermentSupports(findings).map((support) => spoken(support, named)),
    counted: closed.months,
    currency: await currencyOf(tx),
    ...figuresOf(findings, { cost: telling('cost'), left: telling('left') }, costs, scope.seed),
    months: await monthsOf(tx, view, { ...measures, all: everybody }),
    parts: findings.suppressed ? null : await decidedParts(tx, view),
    silence: units.rows,
    companyRate: units.companyRate,
    answer: { ...answer, status: findings.suppressed ? 'suppressed' : answer.status, targetHours: waiting.targetHours },
    rules,
    stories: await storiesOpened(tx, viewer.employeeId, window, scope.unitIds),
  };
}

/** @param telling entries of each author that tell it; null where nothing of it may be shown */
function figuresOf(
  findings: EmpowermentFindings,
  telling: Record<'cost' | 'left', readonly Tally[] | null>,
  costs: CostsOfAll,
  seed: string,
) {
  const { suppressed, entries, time, alone, fear, heaping } = findings;
  const cost = decisionCost(telling.cost ?? [], costs.medianMinor, `${seed} decision cost`);
  const left = outcomes(telling.left ?? []);
  return {
    status: suppressed ? ('suppressed' as const) : entries === 0 ? ('empty' as const) : ('ok' as const),
    entries,
    time: suppressed ? { ...time, status: 'suppressed' as const } : time,
    alone: suppressed ? WITHHELD : alone,
    cost: suppressed || !telling.cost ? { ...cost, status: 'suppressed' as const } : cost,
    heaping,
    outcomes: LEAVINGS.map((leaving) => ({
      left: leaving as CustomerLeft,
      share: suppressed || !telling.left ? WITHHELD : left[leaving],
    })),
    fear: { ...fear, barriers: fear.barriers.map((one) => ({ ...one, barrier: one.barrier as Barrier })) },
  };
}

const shownIn = (released: ReleasedEntries, { scope, closed }: EmpowermentView) =>
  released.within(scope.unitId, closed.months);

const inScope = (tallies: readonly UnitTally[], { scope: { unitIds } }: EmpowermentView): Tally[] =>
  ofPeople(tallies.filter(({ unitId }) => !unitIds || (unitId !== null && unitIds.includes(unitId))));

const withoutKinds = (fear: Fear, hidden: boolean): Fear => (hidden ? { ...fear, kinds: null } : fear);

const withoutBarriers = (fear: Fear, hidden: boolean): Fear => (hidden ? { ...fear, barriers: [], rest: 0 } : fear);

const hiddenFear = (): Fear => ({
  index: WITHHELD,
  shown: null,
  kinds: null,
  barriers: [],
  rest: 0,
});

const currencyOf = async (tx: Tx): Promise<string> =>
  (await tx.sql<{ currency: string }>('culture.currency', 'select currency from company'))[0]!.currency;
