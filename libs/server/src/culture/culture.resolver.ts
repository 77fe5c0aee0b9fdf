import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs, type Unit } from '@zasluga/kernel';
import { RecognitionConnection } from '../recognition';
import { AgreementReport } from './agreement/agreement.object';
import { lineAgreement } from './agreement/agreement.queries';
import { CustomersLines, customersLines } from './agreement/customers-lines';
import { CultureArgs, CultureStoriesFilter } from './culture.input';
import { IcebergReport } from './iceberg.object';
import { iceberg } from './iceberg.queries';
import { RankingsReport } from './rankings/rankings.object';
import { threeRankings } from './rankings/rankings.queries';
import { cultureStories } from './stories.queries';
import { UnseenReport } from './unseen.object';
import { unseen } from './unseen.queries';
import { ValuesLived } from './values-lived.object';
import { valuesLived } from './values-lived.queries';

@Resolver()
export class CultureResolver {
  @Allow('culture.read')
  @Query(() => ValuesLived)
  valuesLived(@Context() unit: Unit, @Args() args: CultureArgs) {
    return unit.read((tx) => valuesLived(tx, args));
  }

  @Allow('culture.read')
  @Query(() => AgreementReport)
  lineAgreement(@Context() unit: Unit, @Args() args: CultureArgs) {
    return unit.read((tx) => lineAgreement(tx, args));
  }

  @Allow('culture.read')
  @Query(() => CustomersLines)
  customersLines(@Context() unit: Unit) {
    return unit.read((tx) => customersLines(tx));
  }

  @Allow('culture.read')
  @Query(() => RankingsReport)
  threeRankings(@Context() unit: Unit, @Args() args: CultureArgs) {
    return unit.read((tx) => threeRankings(tx, args));
  }

  @Allow('culture.read')
  @Query(() => IcebergReport)
  iceberg(@Context() unit: Unit, @Args() args: CultureArgs) {
    return unit.read((tx) => iceberg(tx, args));
  }

  @Allow('culture.read')
  @Query(() => UnseenReport)
  unseen(@Context() unit: Unit, @Args() args: CultureArgs) {
    return unit.read((tx) => unseen(tx, args));
  }

  @Allow('culture.read')
  @Query(() => RecognitionConnection, {
    description:
      'the stories behind a figure that the viewer may read, newest first; private ones are counted and not listed',
  })
  cultureStories(
    @Context() unit: Unit,
    @Args() args: CultureArgs,
    @Args() page: PageArgs,
    @Args('filter', { type: () => CultureStoriesFilter, nullable: true }) filter?: CultureStoriesFilter,
  ) {
    return unit.read((tx) => cultureStories(tx, unit.viewer!, args, filter ?? new CultureStoriesFilter(), page));
  }
}
