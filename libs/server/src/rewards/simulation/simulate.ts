import { assertCompleteOrder, daysBetween, DomainError, type Groups, parseDay, simulateRules } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { rankingInForce } from '../../values';
import { rememberSimulation } from '../rules/version.commands';
import { ruleVersion } from '../rules/version.queries';
import type { SimulateRulesInput } from './simulation.input';
import type { RewardSimulation, SimulatedGroups } from './simulation.object';
import {
  fundsByUnit,
  type Named,
  peopleIds,
  receivedIn,
  spentBefore,
  stretchOf,
  unitNames,
  valuesInUse,
} from './simulation.queries';

const YEARS_MAX = 2;

/**
 * The period under these rules, with the orders of values of the moment or a draft of one. Remembers that the simulation of exactly these
 * rules was seen: with it they may be activated.
 * @throws DomainError input.not_found, input.invalid, input.out_of_range, values.order_incomplete, rewards.simulation_too_much
 */
export async function simulate(tx: Tx, input: SimulateRulesInput): Promise<RewardSimulation> {
  const version = await ruleVersion(tx, input.id);
  if (!version) throw new DomainError('input.not_found', 'input.id');
  const [from, to] = checkedDays(input);
  if (input.valueIds) assertCompleteOrder(input.valueIds, await valuesInUse(tx));
  const ranking = input.valueIds ?? (await rankingInForce(tx))?.places.map(({ valueId }) => valueId) ?? [];
  const stretch = await stretchOf(tx, from, to);
  const funds = await fundsByUnit(tx);
  const simulation = simulateRules({
    rules: version.rules,
    received: await receivedIn(tx, stretch),
    earlier: await spentBefore(tx, stretch, from, version.rules.caps),
    ranking,
    rankingIsDraft: !!input.valueIds,
    peopleIds: await peopleIds(tx),
    fundOfUnit: funds.of,
    threshold: stretch.threshold,
    seed: `${tx.companyId} rules ${from} ${to}`,
  });
  await rememberSimulation(tx, version.id, version.rules);
  const unitIds = simulation.units.shown.flatMap(({ id }) => id ?? []);
  return {
    ...simulation,
    threshold: stretch.threshold,
    units: named(simulation.units, await unitNames(tx, unitIds)),
    funds: named(simulation.funds, funds.named),
  };
}

function checkedDays(input: SimulateRulesInput): [from: string, to: string] {
  const [from, to] = [parseDay(input.from), parseDay(input.to)];
  if (!from) throw new DomainError('input.invalid', 'input.from');
  if (!to || to < from) throw new DomainError('input.invalid', 'input.to');
  if (daysBetween(from, to) > YEARS_MAX * 366)
    throw new DomainError('input.out_of_range', 'input.to', { min: 0, max: YEARS_MAX });
  return [from, to];
}

function named({ shown, hidden, hiddenPoints }: Groups, names: readonly Named[]): SimulatedGroups {
  const byId = new Map(names.map((one) => [one.id, one]));
  return {
    hidden,
    hiddenPoints,
    shown: shown.map((group) => {
      const name = group.id ? byId.get(group.id) : undefined;
      return { ...group, nameRu: name?.nameRu ?? null, nameEn: name?.nameEn ?? null };
    }),
  };
}
