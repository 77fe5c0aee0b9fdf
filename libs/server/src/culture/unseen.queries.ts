import {
  type Figure,
  figureWithout,
  funnelLimits,
  funnelPosition,
  hiddenCells,
  overdispersion,
  receivedPerDay,
  unseenAct,
  type UnseenFindings,
  unseenSentence,
  type UnseenShare,
  unseenShare,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { CultureArgs } from './culture.input';
import { peopleSeen, type PersonSeen } from './facts.queries';
import { spoken } from './figure.object';
import { WHOLE_COMPANY } from './privacy';
import { headOf, namesOf } from './report.object';
import { type Scope, scopeOf, type ScopeUnit } from './scope';
import type { FunnelLimitsObject, UnseenReport, UnseenUnit } from './unseen.object';

/** Newcomers have had no time to be thanked. */
export const TENURE_DAYS = 90;

/** Points of the funnel's curve: enough for a smooth line, few enough for a phone. */
const CURVE_POINTS = 40;

/** People without a single recognition, by unit, beside what chance would leave (metric M16, funnel B.0.8). */
export async function unseen(tx: Tx, args: CultureArgs): Promise<UnseenReport> {
  const scope = await scopeOf(tx, args);
  const everybody = await peopleSeen(tx, scope, TENURE_DAYS);
  const rate = receivedPerDay(everybody);
  const hidden = hiddenGroups(scope, everybody);
  const share = (people: readonly PersonSeen[]) => (people.length === 0 ? null : unseenShare(people, rate));
  const inScope = everybody.filter(({ unitId }) => !scope.unitIds || (unitId && scope.unitIds.includes(unitId)));
  const whole = hidden.has(scope.unitId ?? WHOLE_COMPANY) ? 'suppressed' : share(inScope);

  const groups = scope.units
    .filter(({ id }) => scope.unitIds?.includes(id) ?? true)
    .map((unit) => ({
      unit,
      share: hidden.has(own(unit.id))
        ? ('suppressed' as const)
        : share(inScope.filter(({ unitId }) => unitId === unit.id)),
    }));
  const shown = groups.flatMap(({ unit, share: found }) =>
    found && found !== 'suppressed' ? [{ unit, share: found }] : [],
  );
  const centre = unseenShare(everybody.length ? everybody : [{ days: 1, received: 0 }], rate).share;
  const spread = overdispersion(
    shown.map((group) => group.share),
    centre,
  );
  const positions = new Map(
    shown.map(({ unit, share: found }) => [
      unit.id,
      funnelPosition(found.share, funnelLimits(centre, found.people, spread)),
    ]),
  );
  const findings: UnseenFindings = {
    whole,
    units: shown.map(({ unit, share: found }) => ({ id: unit.id, share: found, position: positions.get(unit.id)! })),
    threshold: scope.threshold,
  };
  const named = namesOf(scope.units);
  return {
    ...headOf(scope),
    tenureDays: TENURE_DAYS,
    says: spoken(unseenSentence(findings), named),
    act: spoken(unseenAct(findings), named),
    whole: groupOf(whole),
    groups: groups.map(({ unit, share: found }) => unitOf(unit, found, positions.get(unit.id) ?? null)),
    limits:
      whole === null || whole === 'suppressed'
        ? []
        : curve(
            centre,
            scope.threshold,
            Math.max(scope.threshold, ...shown.map((group) => group.share.people)),
            spread,
          ),
  };
}

/** The people of a unit itself, apart from the units under it. */
const own = (unitId: string): string => `own ${unitId}`;

/** Both what a unit holds with all under it and its own people are shown, so both are protected. */
function hiddenGroups(scope: Scope, everybody: readonly PersonSeen[]): ReadonlySet<string> {
  const people = (unitId: string | null) =>
    new Set(everybody.filter((person) => person.unitId === unitId).map(({ id }) => id));
  const nobody = [new Set<string>()];
  const cells = scope.units.flatMap(({ id, parentId }) => [
    { id, parentId: parentId ?? WHOLE_COMPANY, parts: nobody },
    { id: own(id), parentId: id, parts: [people(id)] },
  ]);
  return hiddenCells([{ id: WHOLE_COMPANY, parentId: null, parts: [people(null)] }, ...cells], scope.threshold);
}

function groupOf(found: UnseenShare | 'suppressed' | null): UnseenReport['whole'] {
  if (found === 'suppressed') return { share: figureWithout('suppressed', 0, 'census'), byChance: null, people: 0 };
  if (found === null) return { share: figureWithout('empty', 0, 'census'), byChance: null, people: 0 };
  const share: Figure = {
    status: 'ok',
    estimate: found.share,
    low: null,
    high: null,
    level: 1,
    n: found.people,
    nEff: found.people,
    method: 'census',
  };
  return { share, byChance: found.byChance, people: found.people };
}

const unitOf = (
  unit: ScopeUnit,
  found: UnseenShare | 'suppressed' | null,
  position: UnseenUnit['position'],
): UnseenUnit => ({
  ...groupOf(found),
  unitId: unit.id,
  nameRu: unit.nameRu,
  nameEn: unit.nameEn,
  position,
});

/** Limits from the smallest group that may be shown up to the largest. */
function curve(centre: number, smallest: number, largest: number, spread: number): FunnelLimitsObject[] {
  const step = Math.max(1, Math.ceil((largest - smallest) / CURVE_POINTS));
  const count = Math.ceil(Math.max(0, largest - smallest) / step) + 1;
  const sizes = Array.from({ length: count }, (_, i) => Math.min(largest, smallest + i * step));
  return sizes.map((n) => ({ n, ...funnelLimits(centre, n, spread) }));
}
