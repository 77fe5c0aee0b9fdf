import { agreementAct, type AgreementFindings, agreementSentence, shownMoments } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { CultureArgs } from '../culture.input';
import { spoken } from '../figure.object';
import { WHOLE_COMPANY } from '../privacy';
import { headOf } from '../report.object';
import { type Scope, scopeOf, withDescendants } from '../scope';
import type { AgreementMonth, AgreementReport, AgreementUnit } from './agreement.object';
import { FEWER_RESAMPLES, groupOf, hiddenByRaters, judged, raterLevels, thresholdOf } from './groups';
import {
  changedBetween,
  lineItems,
  type LineItem,
  managers,
  monthEnds,
  type Rater,
  ratersAt,
  type Voter,
  voters,
} from './votes.queries';

/** How far people agree on the line, as of the end of the period (metric M1). */
export async function lineAgreement(tx: Tx, args: CultureArgs): Promise<AgreementReport> {
  const scope = await scopeOf(tx, args);
  const items = await lineItems(tx, scope);
  const all = await voters(tx, scope, items);
  const months = await monthEnds(tx, scope);
  const now = months.at(-1)!.until;
  const everybody = ratersAt(now, items, all);
  const hidden = hiddenByRaters(scope, everybody);
  const raters = inUnits(everybody, scope.unitIds);
  const isHidden = hidden.has(scope.unitId ?? WHOLE_COMPANY);
  const seed = `${scope.seed} agreement`;
  const whole = groupOf(raters, items.length, { hidden: isHidden, seed });
  const inUse = items
    .map((item, i) => ({ item, i }))
    .filter(({ item }) => item.retiredAt === null || item.retiredAt >= now);
  const behaviours = isHidden
    ? []
    : judged(
        scope,
        inUse.map(({ item }) => item),
        onlyItems(raters, inUse),
        onlyItems(everybody, inUse),
      );
  const findings: AgreementFindings = { status: whole.alpha.status, behaviours, threshold: thresholdOf(scope) };
  const named = new Map(items.map(({ id, textRu, textEn }) => [id, { nameRu: textRu, nameEn: textEn }]));
  return {
    ...headOf(scope),
    threshold: thresholdOf(scope),
    says: spoken(agreementSentence(findings), named),
    act: spoken(agreementAct(findings), named),
    whole,
    groups: isHidden ? [] : unitsUnder(scope, items, everybody, hidden),
    levels: scope.unitId ? [] : await levels(tx, scope, items.length, everybody),
    months: scope.unitId ? [] : monthly(scope, items, all, months),
    behaviours: behaviours.map(({ row }) => row),
  };
}

const inUnits = (raters: readonly Rater[], unitIds: readonly string[] | null): Rater[] =>
  raters.filter(({ unitId }) => unitIds === null || (unitId !== null && unitIds.includes(unitId)));

/** The same raters, their verdicts on some of the items only. */
function onlyItems(raters: readonly Rater[], kept: readonly { i: number }[]): Rater[] {
  const place = new Map(kept.map(({ i }, at) => [i, at]));
  return raters.map((rater) => ({
    ...rater,
    verdicts: kept.map(({ i }) => rater.verdicts[i]!),
    unsure: rater.unsure.flatMap((i) => place.get(i) ?? []),
  }));
}

function unitsUnder(
  scope: Scope,
  items: readonly LineItem[],
  everybody: readonly Rater[],
  hidden: ReadonlySet<string>,
): AgreementUnit[] {
  return rightUnder(scope).map(({ id, nameRu, nameEn }) => ({
    unitId: id,
    nameRu,
    nameEn,
    ...groupOf(inUnits(everybody, withDescendants(scope.units, id)), items.length, {
      hidden: hidden.has(id),
      seed: `${scope.seed} agreement ${id}`,
      resamples: FEWER_RESAMPLES,
    }),
  }));
}

/** The units to compare: those right under the one in question; a single one that holds all the others is the company itself. */
function rightUnder({ units, unitId }: Scope) {
  const under = (parent: string | null) => units.filter(({ parentId }) => (parentId ?? null) === parent);
  const [only, ...more] = under(unitId);
  return only && more.length === 0 && unitId === null ? under(only.id) : under(unitId);
}

async function levels(tx: Tx, scope: Scope, items: number, everybody: readonly Rater[]) {
  return raterLevels(scope, everybody, await managers(tx)).map(({ level, raters, hidden }) => ({
    level,
    ...groupOf(raters, items, { hidden, seed: `${scope.seed} level ${level}`, resamples: FEWER_RESAMPLES }),
  }));
}

/** As of the end of each month, as far as nobody is found by comparing two of them. */
function monthly(
  scope: Scope,
  items: readonly LineItem[],
  all: readonly Voter[],
  months: readonly { month: string; until: number }[],
): AgreementMonth[] {
  const counted = months
    .map(({ month, until }) => ({ month, until, raters: ratersAt(until, items, all) }))
    .filter(({ raters }) => raters.length > 0);
  return shownMoments(counted, (a, b) => changedBetween(a.until, b.until, all), thresholdOf(scope)).map(
    ({ month, raters }) => ({
      month,
      ...groupOf(raters, items.length, {
        hidden: hiddenByRaters(scope, raters).has(WHOLE_COMPANY),
        seed: `${scope.seed} month ${month}`,
        resamples: FEWER_RESAMPLES,
      }),
    }),
  );
}
