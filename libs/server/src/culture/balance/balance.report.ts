import {
  answeredBoth,
  answerShares,
  BALANCE_CELLS,
  BALANCE_MINIMUM,
  balanceAct,
  type BalanceCounts,
  balanceFigure,
  type BalanceFindings,
  balanceSentence,
  balanceStandings,
  type Figure,
  figureWithout,
  recommendFigure,
  shownMonthsOf,
  type Viewer,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { spoken } from '../figure.object';
import { headOf, namesOf } from '../report.object';
import type { BalanceArgs } from './balance.input';
import type { BalanceAnswers, BalanceGroup, BalanceLine, BalanceMonth, BalanceReport } from './balance.object';
import {
  type Answers,
  answersByMonth,
  answersOf,
  cellsOf,
  type MonthAnswers,
  type NamedChoice,
  sumOf,
} from './balance.queries';
import {
  answersThreshold,
  balanceView,
  type BalanceView,
  hiddenFor,
  type IsHidden,
  type Selected,
  type Staff,
  staffByPlace,
  within,
} from './balance.view';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Expectations met against requirements imposed (metric M12), of those who answered, with what else they were asked. */
export async function customerBalance(tx: Tx, viewer: Viewer, args: BalanceArgs): Promise<BalanceReport> {
  const view = await balanceView(tx, viewer, args);
  const { scope, isWhole, places, touchpoints, placeId, touchpointId } = view;
  const noPlace = !isWhole && places.length === 0;
  const staff = await staffByPlace(tx);
  const rows = noPlace ? [] : await answersOf(tx, scope);
  const hides = (answers: (row: Answers) => number): IsHidden => hiddenFor(rows, answers, staff, scope);
  const isHidden = hides(({ cells }) => total(cells));
  const mine = within(rows, view);
  const group = groupOf(mine, isHidden(view));
  const lines = (choices: readonly NamedChoice[], selected: (id: string) => Selected) =>
    linesOf(group, mine, rows, choices, isHidden, selected);
  const atPlaces = placeId ? [] : lines(places, (id) => ({ placeId: id, touchpointId }));
  const atTouchpoints = touchpointId ? [] : lines(touchpoints, (id) => ({ placeId, touchpointId: id }));
  const findings: BalanceFindings = {
    noPlace,
    balance: group.figure,
    counts: group.counts,
    places: atPlaces.map(findingsOf),
    touchpoints: atTouchpoints.map(findingsOf),
    threshold: answersThreshold(scope),
  };
  const named = namesOf([...places, ...touchpoints]);
  const answersTo = (question: 'comeAgain' | 'compared') =>
    sharesOf(
      mine.map((row) => row[question]),
      hides((row) => total(row[question]))(view),
    );
  const recommended = hides(({ recommend }) => total(recommend))(view);
  return {
    ...headOf(scope),
    unitId: null,
    units: [],
    threshold: answersThreshold(scope),
    staffThreshold: scope.threshold,
    says: spoken(balanceSentence(findings), named),
    act: spoken(balanceAct(findings), named),
    placeId,
    touchpointId,
    isWhole,
    placeChoices: places,
    touchpointChoices: touchpoints,
    group: shownGroup(group),
    leftOut: leftOutOf(mine, hides(everyPraise)(view)),
    askedBalance: hides(({ askedCells }) => total(askedCells))(view)
      ? figureWithout('suppressed', 0, 'adjusted_wald')
      : balanceFigure(cellsOf(mine.map(({ askedCells: cells }) => ({ cells })))),
    recommend: recommended ? figureWithout('suppressed', 0, 'adjusted_wald') : recommendOf(mine),
    comeAgain: answersTo('comeAgain'),
    compared: answersTo('compared'),
    months: group.figure.status === 'suppressed' || noPlace ? [] : await monthsOf(tx, view, staff),
    places: atPlaces.map(lineOf),
    touchpoints: atTouchpoints.map(lineOf),
  };
}

interface Counted {
  figure: Figure;
  counts: BalanceCounts;
}

function groupOf(rows: readonly { cells: readonly number[] }[], hidden: boolean): Counted {
  const counts = cellsOf(hidden ? [] : rows);
  return { counts, figure: hidden ? figureWithout('suppressed', 0, 'adjusted_wald') : balanceFigure(counts) };
}

function shownGroup({ figure, counts }: Counted): BalanceGroup {
  const shares = answerShares(BALANCE_CELLS.map((cell) => counts[cell]));
  return {
    balance: figure,
    shares:
      figure.status === 'ok' ? BALANCE_CELLS.map((cell, i) => ({ cell, count: counts[cell], share: shares[i]! })) : [],
  };
}

type Line = Counted & { choice: NamedChoice; standing: BalanceLine['standing'] };

/** Places or touchpoints at which anybody answered; each beside the others together where both can be told. */
function linesOf(
  whole: Counted,
  mine: readonly Answers[],
  rows: readonly Answers[],
  choices: readonly NamedChoice[],
  isHidden: IsHidden,
  selected: (id: string) => Selected,
): Line[] {
  const lines = choices.flatMap((choice): Line[] => {
    const of = selected(choice.id);
    const answers = within(rows, of);
    if (!within(mine, of).length || total(answers.map(everyPraise)) === 0) return [];
    return [{ choice, ...groupOf(answers, isHidden(of)), standing: null }];
  });
  if (whole.figure.status !== 'ok') return lines;
  const known = lines.filter(({ figure }) => figure.status === 'ok');
  const standings = balanceStandings(
    whole.counts,
    known.map(({ counts }) => counts),
  );
  const standingOf = new Map(known.map(({ choice }, i) => [choice.id, standings[i]!]));
  return lines.map((line) => ({ ...line, standing: standingOf.get(line.choice.id) ?? null }));
}

const lineOf = ({ choice, standing, ...group }: Line): BalanceLine => ({ ...choice, standing, ...shownGroup(group) });

const findingsOf = ({ choice, counts, standing }: Line) => ({ id: choice.id, counts, standing });

const everyPraise = ({ cells, oneAnswer, noAnswer, hidden, suspicious, asked }: Answers): number =>
  total(cells) + oneAnswer + noAnswer + hidden + suspicious + asked;

function leftOutOf(rows: readonly Answers[], hidden: boolean): BalanceReport['leftOut'] {
  const count = (key: 'oneAnswer' | 'noAnswer' | 'hidden' | 'suspicious' | 'asked') =>
    hidden ? 0 : total(rows.map((row) => row[key]));
  return {
    oneAnswer: count('oneAnswer'),
    noAnswer: count('noAnswer'),
    hidden: count('hidden'),
    suspicious: count('suspicious'),
    asked: count('asked'),
  };
}

function recommendOf(rows: readonly Answers[]): Figure {
  const [down, level, up] = sumOf(
    rows.map(({ recommend }) => recommend),
    3,
  );
  return recommendFigure({ up: up!, level: level!, down: down! });
}

function sharesOf(answers: readonly (readonly number[])[], hidden: boolean): BalanceAnswers {
  const [no, between, yes] = hidden
    ? [0, 1, 2].map(() => figureWithout('suppressed', 0, 'wilson'))
    : answerShares(sumOf(answers, 3));
  return { no: no!, between: between!, yes: yes! };
}

/** A month is shown from 30 answers on, unless the months that are not shown would together be a few people. */
async function monthsOf(tx: Tx, view: BalanceView, staff: Staff): Promise<BalanceMonth[]> {
  const { scope } = view;
  const rows = await answersByMonth(tx, scope);
  const months = lastTwelve(scope.lastDay).map((month) => {
    const all = rows.filter((row) => row.month === month);
    const isHidden = hiddenFor<MonthAnswers>(all, ({ cells }) => total(cells), staff, scope)(view);
    return { month, isHidden, counts: cellsOf(within(all, view)) };
  });
  const shown = shownMonthsOf(
    months.map(({ counts, isHidden }) => (isHidden ? 0 : answeredBoth(counts))),
    BALANCE_MINIMUM,
    answersThreshold(scope),
  );
  return months.map(({ month, isHidden, counts }, i) => {
    const n = answeredBoth(counts);
    if (shown.has(i)) return { month, balance: balanceFigure(counts) };
    const status = n === 0 && !isHidden ? 'empty' : isHidden || n >= BALANCE_MINIMUM ? 'suppressed' : 'insufficient';
    return { month, balance: figureWithout(status, n, 'adjusted_wald') };
  });
}

function lastTwelve(lastDay: string): string[] {
  const [year, month] = [Number(lastDay.slice(0, 4)), Number(lastDay.slice(5, 7))];
  return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(year, month - 12 + i, 1)).toISOString().slice(0, 7));
}
