import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { judgeSignal } from './fairness.commands';
import { JudgeSignalInput } from './fairness.input';
import { FairnessFigures, FairnessSignal, FairnessVerdict } from './fairness.object';
import { fairnessFigures } from './fairness.queries';
import { fairnessSignals } from './signals.queries';

@Resolver(() => FairnessSignal)
export class FairnessResolver {
  @Allow('culture.read_fairness')
  @Query(() => FairnessFigures)
  fairness(@Context() unit: Unit) {
    return unit.read((tx) => fairnessFigures(tx));
  }

  @Allow('culture.judge_fairness')
  @Query(() => [FairnessSignal], { description: 'what nobody has looked at first; without those that name the viewer' })
  fairnessSignals(@Context() unit: Unit) {
    const { employeeId } = unit.viewer!;
    return unit.read(async (tx) =>
      (await fairnessSignals(tx)).filter(({ peopleIds }) => !peopleIds.includes(employeeId)),
    );
  }

  @Allow('culture.judge_fairness')
  @Mutation(() => FairnessSignal, { description: 'adds a verdict; the latest one counts' })
  judgeSignal(@Context() unit: Unit, @Args('input') input: JudgeSignalInput) {
    return unit.write((tx) => judgeSignal(tx, unit.viewer!, input));
  }

  @ResolveField(() => [Employee], { description: 'the giver first; of a ring all' })
  people(signal: FairnessSignal, _: unknown, unit: Unit) {
    return Promise.all(signal.peopleIds.map((id) => unit.load(employeeById, id)));
  }
}

@Resolver(() => FairnessVerdict)
export class FairnessVerdictFields {
  @ResolveField(() => Employee)
  by(verdict: FairnessVerdict, _: unknown, unit: Unit) {
    return unit.load(employeeById, verdict.byId);
  }
}
