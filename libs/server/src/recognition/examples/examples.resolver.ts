import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Recognition } from '../recognition.entity';
import { ownRecognition } from '../recognition.queries';
import { markDepthExample } from './examples.commands';
import { depthExamples } from './examples.queries';

@Resolver(() => Recognition)
export class ExamplesResolver {
  @Allow('recognition.give')
  @Query(() => [Recognition], { description: 'a short story of this company for each depth that it has one of' })
  depthExamples(
    @Context() unit: Unit,
    @Args('valueId', { type: () => ID, nullable: true, description: 'of this value if possible' }) valueId?: string,
  ) {
    return unit.read((tx) => depthExamples(tx, unit.viewer!.locale, valueId && isUuid(valueId) ? valueId : null));
  }

  @Allow('recognition.exemplify')
  @Mutation(() => Recognition, { description: 'whether it is shown to everybody as an example of its depth' })
  markDepthExample(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string, @Args('on') on: boolean) {
    if (!isUuid(id)) throw new DomainError('recognition.not_found', 'id');
    return unit.write(async (tx) => {
      await markDepthExample(tx, unit.viewer!, id, on);
      return ownRecognition(tx, id);
    });
  }
}
