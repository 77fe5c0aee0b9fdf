import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { FeedFilter } from '../recognition.input';
import { searchStories } from './search.queries';
import { FoundStoryConnection, SearchArgs } from './search.types';

@Resolver()
export class SearchResolver {
  @Allow('recognition.read')
  @Query(() => FoundStoryConnection, {
    description: 'stories by their words, newest first; a page may be short and have a next one',
  })
  searchStories(
    @Context() unit: Unit,
    @Args() { words, ...page }: SearchArgs,
    @Args('filter', { type: () => FeedFilter, nullable: true }) filter?: FeedFilter,
  ) {
    return unit.read((tx) => searchStories(tx, unit.viewer!, words, filter ?? {}, page));
  }
}
