import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Tx, type Unit as UnitOfWork } from '@zasluga/kernel';
import { Employee, employeeById, Unit, unitById } from '../../company';
import { candidatesOf, choiceRound, criteriaOf } from './candidates.queries';
import { ChoiceCandidate, JurorProgress, ProposedJuror, RoundChoice } from './choice.object';
import { excuseJuror, inviteJurors } from './jury.commands';
import { InviteJurorsInput } from './panel.input';
import { proposedJurors } from './proposal.queries';
import { choiceResult, juryWork } from './standings.queries';
import { VoteCandidate } from './vote.object';

/** What the administrator of awards sees and does. Scores and votes stay hidden until choosing has ended. */
@Resolver(() => RoundChoice)
export class ChoiceResolver {
  @Allow('rewards.run_awards')
  @Query(() => RoundChoice, { nullable: true })
  roundChoice(@Context() unit: UnitOfWork, @Args('roundId', { type: () => ID }) roundId: string) {
    return isUuid(roundId) ? unit.read((tx) => choiceOf(tx, roundId)) : null;
  }

  @Allow('rewards.run_awards')
  @Mutation(() => RoundChoice)
  inviteJurors(@Context() unit: UnitOfWork, @Args('input') input: InviteJurorsInput) {
    return unit.write(async (tx) => {
      await inviteJurors(tx, unit.viewer!, input);
      return choiceOf(tx, input.roundId);
    });
  }

  @Allow('rewards.run_awards')
  @Mutation(() => RoundChoice, { description: 'their scores no longer count; asked anew, they do again' })
  excuseJuror(
    @Context() unit: UnitOfWork,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('employeeId', { type: () => ID }) employeeId: string,
  ) {
    if (!isUuid(roundId) || !isUuid(employeeId)) throw new DomainError('input.not_found', 'roundId');
    return unit.write(async (tx) => {
      await excuseJuror(tx, unit.viewer!, roundId, employeeId);
      return choiceOf(tx, roundId);
    });
  }
}

async function choiceOf(tx: Tx, roundId: string): Promise<RoundChoice | null> {
  const round = await choiceRound(tx, roundId);
  if (!round) return null;
  const candidates = await candidatesOf(tx, roundId);
  const isPanel = round.choice === 'panel';
  const jurors = isPanel ? (await juryWork(tx, round, candidates)).jurors : [];
  const proposed = isPanel && !round.isOver ? await proposedJurors(tx, round) : [];
  return {
    id: roundId,
    choice: round.choice,
    state: round.state,
    choiceUntil: round.choiceUntil,
    isOver: round.isOver,
    jurors,
    proposed: proposed.filter(({ employeeId }) => !jurors.some(({ id }) => id === employeeId)),
    candidates,
    criteria: await criteriaOf(tx, round),
    result: await choiceResult(tx, round),
  };
}

@Resolver(() => JurorProgress)
export class JurorProgressFields {
  @ResolveField(() => Employee)
  employee(juror: JurorProgress, _: unknown, unit: UnitOfWork) {
    return unit.load(employeeById, juror.id);
  }
}

@Resolver(() => ProposedJuror)
export class ProposedJurorFields {
  @ResolveField(() => Employee)
  employee(juror: ProposedJuror, _: unknown, unit: UnitOfWork) {
    return unit.load(employeeById, juror.employeeId);
  }
}

const employeeOf = (candidate: ChoiceCandidate, unit: UnitOfWork) =>
  candidate.employeeId && unit.load(employeeById, candidate.employeeId);
const teamUnitOf = (candidate: ChoiceCandidate, unit: UnitOfWork) =>
  candidate.teamUnitId && unit.load(unitById, candidate.teamUnitId);

@Resolver(() => ChoiceCandidate)
export class ChoiceCandidateFields {
  @ResolveField(() => Employee, { nullable: true })
  employee(candidate: ChoiceCandidate, _: unknown, unit: UnitOfWork) {
    return employeeOf(candidate, unit);
  }

  @ResolveField(() => Unit, { nullable: true })
  unit(candidate: ChoiceCandidate, _: unknown, work: UnitOfWork) {
    return teamUnitOf(candidate, work);
  }
}

@Resolver(() => VoteCandidate)
export class VoteCandidateFields {
  @ResolveField(() => Employee, { nullable: true })
  employee(candidate: VoteCandidate, _: unknown, unit: UnitOfWork) {
    return employeeOf(candidate, unit);
  }

  @ResolveField(() => Unit, { nullable: true })
  unit(candidate: VoteCandidate, _: unknown, work: UnitOfWork) {
    return teamUnitOf(candidate, work);
  }
}
