import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById, Unit as CompanyUnit, unitById } from '../../company';
import { judgeSignal } from './fairness.commands';
import { JudgeSignalInput } from './fairness.input';
import { FairnessFigures, FairnessSignal, FairnessVerdict } from './fairness.object';
import { figuresOfNight, signalsOfNight } from './night.queries';

@Resolver(() => FairnessSignal)
export class FairnessResolver {
  @Allow('culture.read_fairness')
  @Query(() => FairnessFigures, {
    nullable: true,
    description: 'as the last night worked it out; null before the first one',
  })
  fairness(@Context() unit: Unit) {
    return unit.read((tx) => figuresOfNight(tx));
  }

  @Allow('culture.judge_fairness')
  @Query(() => [FairnessSignal], { description: 'what nobody has looked at first; without those that name the viewer' })
  fairnessSignals(@Context() unit: Unit) {
    const { employeeId } = unit.viewer!;
    return unit.read(async (tx) =>
      (await signalsOfNight(tx)).filter(({ peopleIds }) => !peopleIds.includes(employeeId)),
    );
  }

  @Allow('culture.judge_fairness')
  @Mutation(() => FairnessSignal, { description: 'adds a verdict; the latest one counts' })
  judgeSignal(@Context() unit: Unit, @Args('input') input: JudgeSignalInput) {
    return unit.write((tx) => judgeSignal(tx, unit.viewer!, input));
  }

  @ResolveField(() => [Employee], {
    description: 'the giver first; of a ring all; nobody where it is about a unit or a reward',
  })
  people(signal: FairnessSignal, _: unknown, unit: Unit) {
    return Promise.all(signal.peopleIds.map((id) => unit.load(employeeById, id)));
  }

  @ResolveField(() => CompanyUnit, { nullable: true, description: 'the unit that it is about' })
  unit(signal: FairnessSignal, _: unknown, unit: Unit) {
    return signal.unitId && unit.load(unitById, signal.unitId);
  }
}

@Resolver(() => FairnessVerdict)
export class FairnessVerdictFields {
  @ResolveField(() => Employee)
  by(verdict: FairnessVerdict, _: unknown, unit: Unit) {
    return unit.load(employeeById, verdict.byId);
  }
}
