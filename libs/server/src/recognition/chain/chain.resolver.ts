import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Recognition } from '../recognition.entity';
import { ownRecognition } from '../recognition.queries';
import { PassThanksOnInput, ThanksChain, ThanksPass, ThanksShare } from './chain.object';
import { chainOf } from './chain.queries';
import { passThanksOn } from './pass.commands';

@Resolver(() => Recognition)
export class ChainResolver {
  @Allow('recognition.pass_on')
  @Mutation(() => Recognition, { description: 'thanks those who made possible what the viewer was thanked for' })
  passThanksOn(@Context() unit: Unit, @Args('input') input: PassThanksOnInput) {
    return unit.write(async (tx) => ownRecognition(tx, await passThanksOn(tx, unit.viewer!, input)));
  }

  @ResolveField(() => ThanksChain, { nullable: true, description: 'null where nothing was passed on' })
  chain(recognition: Recognition, _: unknown, unit: Unit): Promise<ThanksChain | null> {
    return unit.read((tx) => chainOf(tx, unit.viewer!, recognition.id));
  }
}

@Resolver(() => ThanksPass)
export class ThanksPassFields {
  @ResolveField(() => Employee)
  passer({ passerId }: ThanksPass, _: unknown, unit: Unit) {
    return unit.load(employeeById, passerId);
  }
}

@Resolver(() => ThanksShare)
export class ThanksShareFields {
  @ResolveField(() => Employee)
  employee({ employeeId }: ThanksShare, _: unknown, unit: Unit) {
    return unit.load(employeeById, employeeId);
  }
}
