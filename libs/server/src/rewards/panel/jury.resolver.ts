import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError, type Viewer } from '@zasluga/domain';
import { Allow, isUuid, type Tx, type Unit as UnitOfWork } from '@zasluga/kernel';
import { Value, valueById } from '../../values';
import { choiceRound } from './candidates.queries';
import { RoundEquity } from './choice.object';
import { equityOf } from './equity.queries';
import { declareConflict, scoreNomination, withdrawConflict } from './jury.commands';
import { EvidenceStory, JuryDuty, JuryNomination, JuryPage } from './jury.object';
import { isJuror, juryDuties, juryPage } from './jury.queries';
import { ScoreInput } from './panel.input';

/** What a juror sees and does. Whoever is not of the jury is told that there is nothing. */
@Resolver(() => JuryPage)
export class JuryResolver {
  @Allow('rewards.judge')
  @Query(() => [JuryDuty], { description: 'rounds that the viewer is to judge, what ends first on top' })
  juryDuties(@Context() unit: UnitOfWork) {
    return unit.read((tx) => juryDuties(tx, unit.viewer!));
  }

  @Allow('rewards.judge')
  @Query(() => JuryPage, { nullable: true, description: 'null for whoever is not of the jury' })
  juryPage(@Context() unit: UnitOfWork, @Args('roundId', { type: () => ID }) roundId: string) {
    return isUuid(roundId) ? unit.read((tx) => pageOf(tx, unit.viewer!, roundId)) : null;
  }

  @Allow('rewards.judge')
  @Query(() => RoundEquity, { nullable: true, description: 'for the administrator and the jury' })
  roundEquity(@Context() unit: UnitOfWork, @Args('roundId', { type: () => ID }) roundId: string) {
    if (!isUuid(roundId)) return null;
    const viewer = unit.viewer!;
    return unit.read(async (tx) =>
      can(viewer, 'rewards.run_awards') || (await isJuror(tx, roundId, viewer.employeeId))
        ? equityOf(tx, roundId)
        : null,
    );
  }

  @Allow('rewards.judge')
  @Mutation(() => JuryNomination, { description: 'another score replaces it until choosing ends' })
  scoreNomination(@Context() unit: UnitOfWork, @Args('input') input: ScoreInput) {
    return this.deed(unit, input.nominationId, (tx) => scoreNomination(tx, unit.viewer!, input));
  }

  @Allow('rewards.judge')
  @Mutation(() => JuryNomination, { description: 'leaves a nomination to the others' })
  declareConflict(@Context() unit: UnitOfWork, @Args('nominationId', { type: () => ID }) nominationId: string) {
    demandId(nominationId);
    return this.deed(unit, nominationId, (tx) => declareConflict(tx, unit.viewer!, nominationId));
  }

  @Allow('rewards.judge')
  @Mutation(() => JuryNomination, { description: 'it was declared by mistake' })
  withdrawConflict(@Context() unit: UnitOfWork, @Args('nominationId', { type: () => ID }) nominationId: string) {
    demandId(nominationId);
    return this.deed(unit, nominationId, (tx) => withdrawConflict(tx, unit.viewer!, nominationId));
  }

  private deed(unit: UnitOfWork, nominationId: string, work: (tx: Tx) => Promise<string>) {
    return unit.write(async (tx) => {
      const page = await pageOf(tx, unit.viewer!, await work(tx));
      return page!.nominations.find(({ id }) => id === nominationId);
    });
  }
}

function demandId(id: string): void {
  if (!isUuid(id)) throw new DomainError('input.not_found', 'nominationId');
}

async function pageOf(tx: Tx, viewer: Viewer, roundId: string): Promise<JuryPage | null> {
  const round = await choiceRound(tx, roundId);
  if (!round || round.choice !== 'panel' || !(await isJuror(tx, roundId, viewer.employeeId))) return null;
  const page = await juryPage(tx, viewer, round);
  return {
    id: roundId,
    label: round.label,
    nameRu: round.nameRu,
    nameEn: round.nameEn,
    // what has been decided is told when it is announced
    state: round.state === 'decided' ? 'choosing' : round.state,
    choiceUntil: round.choiceUntil,
    isOpen: page.isOpen,
    criteria: page.criteria,
    nominations: page.nominations,
  };
}

@Resolver(() => EvidenceStory)
export class EvidenceStoryFields {
  @ResolveField(() => Value, { nullable: true })
  value(story: EvidenceStory, _: unknown, unit: UnitOfWork) {
    return story.valueId && unit.load(valueById, story.valueId);
  }
}
