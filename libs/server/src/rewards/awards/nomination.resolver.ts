import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById, Unit as OrgUnit, unitById } from '../../company';
import { feedRecognition, Recognition } from '../../recognition';
import { NominationInput, StoriesOfInput } from './award.input';
import { peopleOfTeam, saveNomination, submitNomination, withdrawNomination } from './nomination.commands';
import { AwardNomination, AwardNominationConnection, AwardNominee, type FullNomination } from './nomination.entity';
import { nominationsOf, ownNomination } from './nomination.queries';
import { AwardRound } from './round.entity';
import { roundById, roundOf } from './round.queries';
import { storiesByNomination, storiesToBring, whoseOf } from './stories.queries';

@Resolver(() => AwardNomination)
export class AwardNominationResolver {
  @Allow('rewards.nominate')
  @Query(() => AwardNominationConnection, { description: 'one’s own, the latest touched first' })
  myNominations(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => nominationsOf(tx, unit.viewer!.employeeId, page));
  }

  @Allow('rewards.nominate')
  @Query(() => AwardNomination, { nullable: true, description: 'one’s own' })
  async myNomination(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) return null;
    return (await unit.read((tx) => ownNomination(tx, unit.viewer!.employeeId, id))) ?? null;
  }

  @Allow('rewards.nominate')
  @Query(() => [Recognition], {
    description: 'of the round’s time, that the viewer may read; the newest first, at most 60',
  })
  storiesToNominate(@Context() unit: Unit, @Args('input') input: StoriesOfInput) {
    return unit.read(async (tx) => {
      const round = await roundOf(tx, input.roundId);
      if (!round) throw new DomainError('input.not_found', 'input.roundId');
      const memberIds = await peopleOfTeam(tx, input);
      const subject = { employeeId: input.employeeId ?? null, teamUnitId: input.teamUnitId ?? null, memberIds };
      return storiesToBring(tx, unit.viewer!.employeeId, round, await whoseOf(tx, subject));
    });
  }

  @Allow('rewards.nominate')
  @Mutation(() => AwardNomination, { description: 'a draft, over and over' })
  saveNomination(@Context() unit: Unit, @Args('input') input: NominationInput) {
    return unit.write((tx) => saveNomination(tx, unit.viewer!, input));
  }

  @Allow('rewards.nominate')
  @Mutation(() => AwardNomination, { description: 'hands it in, or replaces what was handed in' })
  submitNomination(@Context() unit: Unit, @Args('input') input: NominationInput) {
    return unit.write((tx) => submitNomination(tx, unit.viewer!, input));
  }

  @Allow('rewards.nominate')
  @Mutation(() => AwardNomination)
  withdrawNomination(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => withdrawNomination(tx, unit.viewer!, id));
  }

  @ResolveField(() => AwardRound)
  round(nomination: AwardNomination, _: unknown, unit: Unit) {
    return unit.load(roundById, nomination.roundId);
  }

  @ResolveField(() => Employee)
  nominator(nomination: AwardNomination, _: unknown, unit: Unit) {
    return unit.load(employeeById, nomination.nominatorId);
  }

  @ResolveField(() => Employee, { nullable: true })
  employee(nomination: AwardNomination, _: unknown, unit: Unit) {
    return nomination.employeeId && unit.load(employeeById, nomination.employeeId);
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  unit(nomination: AwardNomination, _: unknown, unit: Unit) {
    return nomination.teamUnitId && unit.load(unitById, nomination.teamUnitId);
  }

  @ResolveField(() => [Employee], { description: 'of a team' })
  members(nomination: FullNomination, _: unknown, unit: Unit) {
    return nomination.memberIds.map((id) => unit.load(employeeById, id));
  }

  /** Whom it is about reads what was written; not what was only shown to those who choose. */
  @ResolveField(() => [Recognition], {
    description: 'for its nominator and for those who run awards; empty for others',
  })
  async stories(nomination: FullNomination, _: unknown, unit: Unit): Promise<Recognition[]> {
    const viewer = unit.viewer!;
    if (nomination.nominatorId !== viewer.employeeId && !can(viewer, 'rewards.run_awards')) return [];
    return (await unit.load(storiesByNomination, nomination.id)).stories;
  }
}

@Resolver(() => AwardNominee)
export class AwardNomineeFields {
  @ResolveField(() => Employee, { nullable: true, description: 'one person' })
  employee(nominee: AwardNominee, _: unknown, unit: Unit) {
    return nominee.employeeId && unit.load(employeeById, nominee.employeeId);
  }

  @ResolveField(() => Boolean, { description: 'the company thanks them for this place; told with the result' })
  honoured({ prize }: AwardNominee): boolean {
    return !!prize;
  }

  @ResolveField(() => Recognition, { nullable: true, description: 'by which the company thanks them' })
  async recognition({ prize }: AwardNominee, _: unknown, unit: Unit): Promise<Recognition | null> {
    if (!prize) return null;
    return (await unit.read((tx) => feedRecognition(tx, unit.viewer!, prize.recognitionId))) ?? null;
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  unit(nominee: AwardNominee, _: unknown, unit: Unit) {
    return nominee.teamUnitId && unit.load(unitById, nominee.teamUnitId);
  }

  @ResolveField(() => [Employee], { description: 'the person, or everybody of the team' })
  members(nominee: AwardNominee, _: unknown, unit: Unit) {
    return nominee.memberIds.map((id) => unit.load(employeeById, id));
  }

  @ResolveField(() => [AwardNomination], { description: 'for those who run awards; empty for others' })
  nominations(nominee: AwardNominee, _: unknown, unit: Unit): FullNomination[] {
    return can(unit.viewer!, 'rewards.run_awards') ? nominee.nominations : [];
  }
}
