import { ArgsType, Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, Text } from '@zasluga/kernel';
import { IsBoolean, IsEnum, IsIn } from 'class-validator';

export enum TeamScope {
  DIRECT = 'direct',
  ALL = 'all',
}
registerEnumType(TeamScope, {
  name: 'TeamScope',
  description: 'those who report to the viewer, or also those who report to them',
});

/** Days looked back. */
export const TEAM_DAYS = [30, 90] as const;

@ArgsType()
export class TeamArgs {
  @Field(() => TeamScope, { defaultValue: TeamScope.DIRECT }) @IsEnum(TeamScope) scope: TeamScope = TeamScope.DIRECT;
  @Field(() => Int, { defaultValue: 30, description: '30 or 90' }) @IsIn(TEAM_DAYS) days: number = 30;
}

@ArgsType()
export class TeamPeopleArgs extends TeamArgs {
  @Field({ description: 'true: who was thanked, the latest first; false: who was not, by name' })
  @IsBoolean()
  thanked: boolean;
  @Field(() => String, { nullable: true, description: 'part of a name' }) @Text({ max: 100 }) search?: string;
}

@ArgsType()
export class ReadAloudArgs extends TeamArgs {
  @Field({ defaultValue: false, description: 'true: what was read aloud already' }) @IsBoolean() done: boolean = false;
}

/** One of the viewer's people. Told to their manager only. */
@ObjectType()
export class TeamMember {
  id: string;
  @Field(() => Int, { description: 'thanks in the days looked back; also those whose words are private' })
  thanks: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'the latest ever; null: none yet' })
  lastAt: Date | null;
  newestId: string | null;
}

@ObjectType()
export class TeamMemberConnection extends Connection(TeamMember) {}

@ObjectType()
export class TeamSummary {
  @Field(() => Int, { description: 'active people' }) people: number;
  @Field(() => Int, { description: 'of them thanked in the days looked back' }) thanked: number;
  @Field({ description: 'somebody reports to one of the viewer’s reports' }) isDeep: boolean;
  @Field({ description: 'there are more people than are looked at' }) isCut: boolean;
}
