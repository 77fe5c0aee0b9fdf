import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Procedure } from '../procedure.entity';
import { procedureById } from '../procedure.loader';
import { answerComplaint, careForComplaint, reopenComplaint } from './complaint.commands';
import {
  Complaint,
  ComplaintAnswerInput,
  ComplaintCareInput,
  ComplaintConnection,
  ComplaintCounts,
  ComplaintFilter,
} from './complaint.entity';
import { complaintCounts, complaintsFor } from './complaint.queries';

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Allow('friction.complaints')
  @Query(() => ComplaintConnection, { description: 'curators see all, others those that they look after' })
  complaints(
    @Context() unit: Unit,
    @Args('filter', { type: () => ComplaintFilter }) filter: ComplaintFilter,
    @Args() page: PageArgs,
  ) {
    return unit.read((tx) => complaintsFor(tx, unit.viewer!, filter, page));
  }

  @Allow('friction.complaints')
  @Query(() => ComplaintCounts)
  complaintCounts(@Context() unit: Unit) {
    return unit.read((tx) => complaintCounts(tx, unit.viewer!));
  }

  @Allow('friction.complaints')
  @Mutation(() => Complaint, { description: 'owner, day and procedure; a new owner is told' })
  careForComplaint(@Context() unit: Unit, @Args('input') input: ComplaintCareInput) {
    return unit.write((tx) => careForComplaint(tx, unit.viewer!, input));
  }

  @Allow('friction.complaints')
  @Mutation(() => Complaint, { description: 'the customer reads it; again: changes it' })
  answerComplaint(@Context() unit: Unit, @Args('input') input: ComplaintAnswerInput) {
    return unit.write((tx) => answerComplaint(tx, unit.viewer!, input));
  }

  @Allow('friction.complaints')
  @Mutation(() => Complaint, { description: 'the answer is taken back' })
  reopenComplaint(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => reopenComplaint(tx, unit.viewer!, id));
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who looks after it' })
  owner(complaint: Complaint, _: unknown, unit: Unit) {
    return complaint.ownerId && unit.load(employeeById, complaint.ownerId);
  }

  @ResolveField(() => Employee, { nullable: true })
  answeredBy(complaint: Complaint, _: unknown, unit: Unit) {
    return complaint.answeredById && unit.load(employeeById, complaint.answeredById);
  }

  @ResolveField(() => Procedure, { nullable: true })
  procedure(complaint: Complaint, _: unknown, unit: Unit) {
    return complaint.procedureId && unit.load(procedureById, complaint.procedureId);
  }
}
