import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Recognition, RecognitionConnection } from '../recognition.entity';
import { markReadAloud } from './team.commands';
import { ReadAloudArgs, TeamArgs, TeamMember, TeamMemberConnection, TeamPeopleArgs, TeamSummary } from './team.object';
import { teamPeople, teamStory, teamSummary, wordsToRead } from './team.queries';

@Resolver(() => TeamMember)
export class TeamResolver {
  @Allow('recognition.lead')
  @Query(() => TeamSummary)
  teamSummary(@Context() unit: Unit, @Args() args: TeamArgs) {
    return unit.read((tx) => teamSummary(tx, unit.viewer!, args));
  }

  @Allow('recognition.lead')
  @Query(() => TeamMemberConnection, { description: 'of the viewer’s own people; nobody else is told' })
  teamPeople(@Context() unit: Unit, @Args() args: TeamPeopleArgs, @Args() page: PageArgs) {
    return unit.read((tx) => teamPeople(tx, unit.viewer!, args, page));
  }

  @Allow('recognition.lead')
  @Query(() => RecognitionConnection, {
    description: 'words about the viewer’s people; customers’ first, newest first',
  })
  wordsToReadAloud(@Context() unit: Unit, @Args() args: ReadAloudArgs, @Args() page: PageArgs) {
    return unit.read((tx) => wordsToRead(tx, unit.viewer!, args, page));
  }

  @Allow('recognition.lead')
  @Mutation(() => Recognition, { description: 'isRead false takes the mark back' })
  markReadAloud(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('isRead', { type: () => Boolean }) isRead: boolean,
  ) {
    return unit.write((tx) => markReadAloud(tx, unit.viewer!, id, isRead));
  }

  @ResolveField(() => Employee)
  employee(member: TeamMember, _: unknown, unit: Unit) {
    return unit.load(employeeById, member.id);
  }

  @ResolveField(() => Recognition, { nullable: true, description: 'the latest that the viewer may read' })
  newest(member: TeamMember, _: unknown, unit: Unit) {
    return member.newestId && unit.load(teamStory, member.newestId);
  }
}
