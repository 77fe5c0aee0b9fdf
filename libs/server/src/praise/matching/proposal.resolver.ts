import { ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '@zasluga/domain';
import type { Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Praise, PraiseStateName } from '../praise.entity';
import { hintsByPraise } from './proposal.loader';
import { ComplaintHint, PraiseProposal } from './proposal.object';

/** A guess is for whoever decides; a receiver is not told how the program came to them. */
const mayDecide = (praise: Praise, unit: Unit) =>
  praise.state === PraiseStateName.RECEIVED && can(unit.viewer!, 'praise.curate');

@Resolver(() => Praise)
export class PraiseHintsResolver {
  @ResolveField(() => [PraiseProposal], {
    description: 'whom the program takes it to be about, the likeliest first; only while nobody has decided',
  })
  async proposals(praise: Praise, _: unknown, unit: Unit) {
    if (!mayDecide(praise, unit) || praise.who !== 'unknown') return [];
    return (await unit.load(hintsByPraise, praise.id)).proposals;
  }

  @ResolveField(() => ComplaintHint, { nullable: true, description: 'null: it doesn’t look like a complaint' })
  async complaintHint(praise: Praise, _: unknown, unit: Unit) {
    return mayDecide(praise, unit) ? (await unit.load(hintsByPraise, praise.id)).complaint : null;
  }
}

@Resolver(() => PraiseProposal)
export class PraiseProposalResolver {
  @ResolveField(() => Employee)
  employee(proposal: PraiseProposal, _: unknown, unit: Unit) {
    return unit.load(employeeById, proposal.employeeId);
  }
}
