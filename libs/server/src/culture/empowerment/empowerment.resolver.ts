import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { CultureArgs } from '../culture.input';
import { EmpowermentReport } from './empowerment.object';
import { empowerment } from './empowerment.report';

@Resolver()
export class EmpowermentReportResolver {
  @Allow('culture.read')
  @Query(() => EmpowermentReport, {
    description:
      'whole closed months and groups of units only; no entry, and no person who didn’t wish to be named, can be reached through it',
  })
  empowerment(@Context() unit: Unit, @Args() args: CultureArgs) {
    return unit.read((tx) => empowerment(tx, unit.viewer!, args));
  }
}
