import { Args, Context, Field, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { writeRanking } from './ranking.commands';
import { ValueRanking } from './ranking.entity';
import { RankingInput } from './ranking.input';
import { inForceOfRanking, placesOfRanking, rankingById } from './ranking.loader';
import { rankingInForce, rankingVersions } from './ranking.queries';
import { Value } from '../value.entity';
import { valueById } from '../value.loader';

@ObjectType()
export class RankedValue {
  @Field(() => Int, { description: '1 is the highest' }) place: number;
  @Field(() => Value) value: Value;
}

@Resolver(() => ValueRanking)
export class RankingResolver {
  @Allow('values.read')
  @Query(() => ValueRanking, { nullable: true, description: 'the version in force today' })
  async valueRanking(@Context() unit: Unit) {
    const ranking = await unit.read((tx) => rankingInForce(tx));
    return ranking && unit.load(rankingById, ranking.id);
  }

  @Allow('values.read')
  @Query(() => [ValueRanking], { description: 'announced, in force and past, the latest first; at most 100' })
  valueRankings(@Context() unit: Unit) {
    return unit.read(rankingVersions);
  }

  @Allow('values.curate')
  @Mutation(() => ValueRanking)
  async writeValueRanking(@Context() unit: Unit, @Args('input') input: RankingInput) {
    const { id } = await unit.write((tx) => writeRanking(tx, unit.viewer!, input));
    return unit.load(rankingById, id);
  }

  @ResolveField(() => Boolean)
  async isInForce(ranking: ValueRanking, _: unknown, unit: Unit) {
    return (await unit.load(inForceOfRanking, ranking.id)).inForce;
  }

  @ResolveField(() => [RankedValue], { description: 'as it was written, retired values included' })
  async places(ranking: ValueRanking, _: unknown, unit: Unit) {
    const { places } = await unit.load(placesOfRanking, ranking.id);
    return Promise.all(
      places.map(async ({ valueId, place }) => ({ place, value: await unit.load(valueById, valueId) })),
    );
  }

  @ResolveField(() => Employee, { nullable: true })
  author(ranking: ValueRanking, _: unknown, unit: Unit) {
    return ranking.authorId && unit.load(employeeById, ranking.authorId);
  }
}
