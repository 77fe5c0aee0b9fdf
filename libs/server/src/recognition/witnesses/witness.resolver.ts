import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Recognition } from '../recognition.entity';
import { openRecognition } from '../recognition.queries';
import { witness } from './witness.commands';
import { DepthConfirmation, WitnessInput } from './witness.entity';

@Resolver(() => Recognition)
export class WitnessResolver {
  @Allow('recognition.witness')
  @Mutation(() => Recognition, { nullable: true, description: '“I was there”: one a person, changeable' })
  witness(@Context() unit: Unit, @Args('input') input: WitnessInput) {
    return unit.write(async (tx) => {
      await witness(tx, unit.viewer!, input);
      return openRecognition(tx, unit.viewer!, input.recognitionId);
    });
  }

  @ResolveField(() => DepthConfirmation, { nullable: true, description: 'null: there is nothing to confirm' })
  confirmation({ witnesses, depth }: Recognition, _: unknown, unit: Unit): DepthConfirmation | null {
    if (!witnesses) return null;
    const own = witnesses.find(([employeeId]) => employeeId === unit.viewer!.employeeId)?.[1] ?? null;
    return { confirmed: witnesses.filter(([, seen]) => seen === depth).length, own };
  }
}
