import { ResolveField, Resolver } from '@nestjs/graphql';
import { twoLines } from '@zasluga/domain';
import type { Unit } from '@zasluga/kernel';
import { Behaviour, tallyOf, verdictKey, verdictOf } from '../../values';
import { customerVerdictsOf } from './customers-line.loader';
import { CustomersLine, customersLine } from './customers-line.object';

/** What customers say of a behaviour, beside what colleagues say. */
@Resolver(() => Behaviour)
export class CustomersLineResolver {
  @ResolveField(() => CustomersLine, { nullable: true, description: 'null until the viewer has voted' })
  async customersLine(behaviour: Behaviour, _: unknown, unit: Unit): Promise<CustomersLine | null> {
    const { verdict } = await unit.load(verdictOf, verdictKey(behaviour.id, unit.viewer!.employeeId));
    if (!verdict) return null;
    const { tally } = await unit.load(tallyOf, behaviour.id);
    const { split } = await unit.load(customerVerdictsOf, behaviour.id);
    return customersLine(twoLines(tally, split));
  }
}
