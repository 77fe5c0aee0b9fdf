import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '@zasluga/domain';
import { PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById, Touchpoint, touchpointById } from '../../company';
import { Complaint } from '../complaints/complaint.entity';
import { complaintsAbout } from '../complaints/complaint.queries';
import { Procedure } from '../procedure.entity';
import { procedureById } from '../procedure.loader';
import { commentsOf } from './comment.commands';
import { ProcedureComment, ProcedureCommentConnection } from './comment.entity';
import { MergedProcedure, ProcedureStep, ProcedureViewerCan } from './register.entity';
import { creditedOf, hasVoted, mergedOf, stepsOf, touchpointIdsOf } from './register.loader';

@Resolver(() => Procedure)
export class ProcedureFields {
  @ResolveField(() => Employee, { nullable: true, description: 'who looks after it' })
  owner(procedure: Procedure, _: unknown, unit: Unit) {
    return procedure.ownerId && unit.load(employeeById, procedure.ownerId);
  }

  @ResolveField(() => Employee, { nullable: true })
  decidedBy(procedure: Procedure, _: unknown, unit: Unit) {
    return procedure.decidedById && unit.load(employeeById, procedure.decidedById);
  }

  @ResolveField(() => [Touchpoint], { description: 'where customers meet it' })
  async touchpoints(procedure: Procedure, _: unknown, unit: Unit) {
    const { ids } = await unit.load(touchpointIdsOf, procedure.id);
    return Promise.all(ids.map((id) => unit.load(touchpointById, id)));
  }

  @ResolveField(() => Boolean)
  viewerVoted(procedure: Procedure, _: unknown, unit: Unit) {
    // a list brings it along
    return procedure.voted ?? unit.read((tx) => hasVoted(tx, procedure.id, unit.viewer!.employeeId));
  }

  @ResolveField(() => ProcedureViewerCan)
  viewerCan(procedure: Procedure, _: unknown, unit: Unit): ProcedureViewerCan {
    const may = (deed: 'friction.edit' | 'friction.decide' | 'friction.run') =>
      procedure.mergedIntoId === null && can(unit.viewer!, deed, procedure);
    return { edit: may('friction.edit'), decide: may('friction.decide'), run: may('friction.run') };
  }

  @ResolveField(() => Procedure, { nullable: true, description: 'the same under another name: go there' })
  mergedInto(procedure: Procedure, _: unknown, unit: Unit) {
    return procedure.mergedIntoId && unit.load(procedureById, procedure.mergedIntoId);
  }

  @ResolveField(() => [MergedProcedure], { description: 'what is the same under another name' })
  mergedFrom(procedure: Procedure, _: unknown, unit: Unit) {
    return unit.read((tx) => mergedOf(tx, procedure.id));
  }

  @ResolveField(() => [ProcedureStep], { description: 'the latest first' })
  steps(procedure: Procedure, _: unknown, unit: Unit) {
    return unit.read((tx) => stepsOf(tx, procedure.id));
  }

  @ResolveField(() => [Employee], { description: 'thanks to whom it is known; only those who wish to be named' })
  async credited(procedure: Procedure, _: unknown, unit: Unit) {
    const ids = await unit.read((tx) => creditedOf(tx, procedure.id));
    return Promise.all(ids.map((id) => unit.load(employeeById, id)));
  }

  @ResolveField(() => [Complaint], {
    description: 'of customers, the latest first, at most 20; those that the viewer may see',
  })
  customerComplaints(procedure: Procedure, _: unknown, unit: Unit) {
    return unit.read((tx) => complaintsAbout(tx, unit.viewer!, procedure.id));
  }

  @ResolveField(() => ProcedureCommentConnection, { description: 'the oldest first' })
  comments(@Parent() procedure: Procedure, @Args() page: PageArgs, @Context() unit: Unit) {
    return unit.read((tx) => commentsOf(tx, unit.viewer!, procedure.id, page));
  }
}

@Resolver(() => ProcedureStep)
export class ProcedureStepFields {
  @ResolveField(() => Employee, { nullable: true })
  by(step: ProcedureStep, _: unknown, unit: Unit) {
    return step.byId && unit.load(employeeById, step.byId);
  }
}

@Resolver(() => ProcedureComment)
export class ProcedureCommentFields {
  @ResolveField(() => Employee)
  author(comment: ProcedureComment, _: unknown, unit: Unit) {
    return unit.load(employeeById, comment.authorId);
  }
}
