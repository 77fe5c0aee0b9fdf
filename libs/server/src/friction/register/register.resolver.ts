import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, PROCEDURE_NAME_MAX, SIMILAR_PROCEDURE_FROM } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Procedure, ProcedureConnection } from '../procedure.entity';
import { editProcedureComment, removeProcedureComment, sayOfProcedure } from './comment.commands';
import { ProcedureComment } from './comment.entity';
import { withdrawCredit } from './credit.commands';
import { mergeProcedure, splitProcedure } from './merge.commands';
import { careForProcedure, colourProcedure, editProcedure, moveProcedure, proposeProcedure } from './register.commands';
import {
  CareForProcedureInput,
  ColourProcedureInput,
  EditProcedureCommentInput,
  EditProcedureInput,
  MergeProcedureInput,
  MoveProcedureInput,
  ProcedureCommentInput,
  ProposeProcedureInput,
  RegisterFilter,
  RegisterOrder,
} from './register.input';
import { proceduresToPick } from '../friction.queries';
import { ownersOf, procedureFor, registerOf, similarProcedures } from './register.queries';
import { voteForProcedure } from './vote.commands';

@Resolver(() => Procedure)
export class RegisterResolver {
  @Allow('friction.read')
  @Query(() => [Procedure], { description: 'those that still stand, what hurts customers most first; at most 100' })
  procedures(@Context() unit: Unit) {
    return unit.read(proceduresToPick);
  }

  @Allow('friction.read')
  @Query(() => ProcedureConnection, { description: 'what is merged stands in what it was merged into' })
  procedureRegister(
    @Context() unit: Unit,
    @Args() page: PageArgs,
    @Args('filter', { type: () => RegisterFilter, nullable: true }) filter?: RegisterFilter | null,
    @Args('order', { type: () => RegisterOrder, nullable: true }) order?: RegisterOrder | null,
  ) {
    return unit.read((tx) => registerOf(tx, unit.viewer!, filter ?? {}, order ?? RegisterOrder.HURT, page));
  }

  @Allow('friction.read')
  @Query(() => [Employee], { description: 'who looks after something in it, by name; at most 100' })
  async registerOwners(@Context() unit: Unit) {
    const ids = await unit.read(ownersOf);
    return Promise.all(ids.map((id) => unit.load(employeeById, id)));
  }

  @Allow('friction.read')
  @Query(() => Procedure)
  procedure(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.read((tx) => procedureFor(tx, id));
  }

  @Allow('friction.read')
  @Query(() => [Procedure], { description: 'probably the same under another name, the most alike first; at most 5' })
  similarProcedures(
    @Context() unit: Unit,
    @Args('name') name: string,
    @Args('exceptId', { type: () => ID, nullable: true }) exceptId?: string | null,
  ) {
    if (exceptId && !isUuid(exceptId)) throw new DomainError('input.invalid', 'exceptId');
    const words = name.trim().slice(0, PROCEDURE_NAME_MAX);
    if (words.length < SIMILAR_PROCEDURE_FROM) return [];
    return unit.read((tx) => similarProcedures(tx, words, exceptId ?? null));
  }

  @Allow('friction.join')
  @Mutation(() => Procedure, { description: 'by anybody; who it was is not stored' })
  proposeProcedure(@Context() unit: Unit, @Args('input') input: ProposeProcedureInput) {
    return unit.write((tx) => proposeProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.edit')
  @Mutation(() => Procedure)
  editProcedure(@Context() unit: Unit, @Args('input') input: EditProcedureInput) {
    return unit.write((tx) => editProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.run')
  @Mutation(() => Procedure, { description: 'owner and day; a new owner is told' })
  careForProcedure(@Context() unit: Unit, @Args('input') input: CareForProcedureInput) {
    return unit.write((tx) => careForProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.run')
  @Mutation(() => Procedure)
  colourProcedure(@Context() unit: Unit, @Args('input') input: ColourProcedureInput) {
    return unit.write((tx) => colourProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.decide')
  @Mutation(() => Procedure, { description: 'a decision says why, and is told to everybody who asked for it' })
  moveProcedure(@Context() unit: Unit, @Args('input') input: MoveProcedureInput) {
    return unit.write((tx) => moveProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.join')
  @Mutation(() => Procedure, { description: 'one of each employee' })
  voteForProcedure(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string, @Args('on') on: boolean) {
    return unit.write(async (tx) => {
      await voteForProcedure(tx, unit.viewer!.employeeId, id, on);
      return procedureFor(tx, id);
    });
  }

  @Allow('friction.join')
  @Mutation(() => ProcedureComment)
  sayOfProcedure(@Context() unit: Unit, @Args('input') input: ProcedureCommentInput) {
    return unit.write((tx) => sayOfProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.join')
  @Mutation(() => ProcedureComment, { description: 'one’s own, within an hour' })
  editProcedureComment(@Context() unit: Unit, @Args('input') input: EditProcedureCommentInput) {
    return unit.write((tx) => editProcedureComment(tx, unit.viewer!, input));
  }

  @Allow('friction.join')
  @Mutation(() => Boolean, { description: 'one’s own' })
  removeProcedureComment(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => removeProcedureComment(tx, unit.viewer!, id)).then(() => true);
  }

  @Allow('friction.join')
  @Mutation(() => Procedure, { description: 'the viewer is no longer named as its author' })
  withdrawProcedureCredit(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write(async (tx) => {
      await procedureFor(tx, id);
      await withdrawCredit(tx, id, unit.viewer!.employeeId);
      return procedureFor(tx, id);
    });
  }

  @Allow('friction.run')
  @Mutation(() => Procedure, { description: 'the one that stays, with everything that belonged to both' })
  mergeProcedure(@Context() unit: Unit, @Args('input') input: MergeProcedureInput) {
    return unit.write((tx) => mergeProcedure(tx, unit.viewer!, input));
  }

  @Allow('friction.run')
  @Mutation(() => Procedure, { description: 'the one that stands by itself again' })
  splitProcedure(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => splitProcedure(tx, unit.viewer!, id));
  }
}
