import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Recognition } from '../../recognition';
import { chooseCharterStory, publishCharter } from './charter.commands';
import { CharterStoryInput, PublishCharterInput } from './charter.input';
import { Charter, CharterShare, CharterVersion } from './charter.object';
import { charterDraft, charterVersions, publishedCharter } from './charter.queries';
import { storyChoices } from './charter.stories';
import { openShare, revokeCharterShare, shareCharter } from './share.commands';

@Resolver(() => Charter)
export class CharterResolver {
  @Allow('culture.read_charter')
  @Query(() => Charter, { nullable: true, description: 'a version, the latest unless told; null where there is none' })
  charter(
    @Context() unit: Unit,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
  ): Promise<Charter | null> {
    return unit.read((tx) => publishedCharter(tx, number ?? null));
  }

  @Allow('culture.read_charter')
  @Query(() => [CharterVersion], { description: 'the latest first; at most 200' })
  charterVersions(@Context() unit: Unit) {
    return unit.read(charterVersions);
  }

  @Allow('culture.keep_charter')
  @Query(() => Charter, { description: 'as it would be published now' })
  charterDraft(@Context() unit: Unit) {
    return unit.read(charterDraft);
  }

  @Allow('culture.keep_charter')
  @Query(() => [Recognition], { description: 'stories that may show a value, the best first; at most 20' })
  charterStoryChoices(
    @Context() unit: Unit,
    @Args('valueId', { type: () => ID }) valueId: string,
    @Args('search', { type: () => String, nullable: true }) search?: string | null,
  ) {
    return unit.read((tx) => storyChoices(tx, valueId, search?.trim() ?? ''));
  }

  @Allow('culture.keep_charter')
  @Mutation(() => Charter)
  publishCharter(@Context() unit: Unit, @Args('input') input: PublishCharterInput) {
    return unit.write(async (tx) => publishedCharter(tx, await publishCharter(tx, unit.viewer!, input)));
  }

  @Allow('culture.keep_charter')
  @Mutation(() => Charter, { description: 'the draft with the choice in it' })
  chooseCharterStory(@Context() unit: Unit, @Args('input') input: CharterStoryInput) {
    return unit.write(async (tx) => {
      await chooseCharterStory(tx, unit.viewer!, input);
      return charterDraft(tx);
    });
  }

  @Allow('culture.share_charter')
  @Query(() => CharterShare, { nullable: true, description: 'null: outsiders see nothing' })
  charterShare(@Context() unit: Unit) {
    return unit.read(openShare);
  }

  @Allow('culture.share_charter')
  @Mutation(() => CharterShare)
  shareCharter(@Context() unit: Unit, @Args('mayBeIndexed') mayBeIndexed: boolean) {
    return unit.write((tx) => shareCharter(tx, unit.viewer!, mayBeIndexed));
  }

  @Allow('culture.share_charter')
  @Mutation(() => Boolean, { description: 'the link leads nowhere from now on' })
  async revokeCharterShare(@Context() unit: Unit) {
    await unit.write((tx) => revokeCharterShare(tx, unit.viewer!));
    return true;
  }

  @ResolveField(() => Employee, { nullable: true })
  author(charter: Charter, _: unknown, unit: Unit) {
    return charter.authorId && unit.load(employeeById, charter.authorId);
  }
}

@Resolver(() => CharterVersion)
export class CharterVersionFields {
  @ResolveField(() => Employee, { nullable: true })
  author(version: CharterVersion, _: unknown, unit: Unit) {
    return version.authorId && unit.load(employeeById, version.authorId);
  }
}
