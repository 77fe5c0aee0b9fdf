import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { inLocale } from '@zasluga/locale';
import { slipSheetPdf } from '@zasluga/pages';
import { Employee, employeeById } from '../../company';
import { whereOf } from '../page/praise-page.queries';
import { Praise } from '../praise.entity';
import { enterSlip, withdrawSlip } from './slip.commands';
import { SlipForm, SlipSheet } from './slip.entity';
import { SlipInput } from './slip.input';
import { enteredSlips, slipForm, slipPhrases, slipPoint } from './slip.queries';

@Resolver(() => Praise)
export class SlipResolver {
  @Allow('praise.enter_slip')
  @Query(() => SlipForm, { nullable: true, description: 'null: no such code, or that of another place' })
  slipForm(@Context() unit: Unit, @Args('code') code: string) {
    return unit.read((tx) => slipForm(tx, unit.viewer!, code)).then((form) => form ?? null);
  }

  @Allow('praise.enter_slip')
  @Query(() => [Praise], { description: 'the last that the viewer entered, the newest first' })
  enteredSlips(@Context() unit: Unit) {
    return unit.read((tx) => enteredSlips(tx, unit.viewer!));
  }

  @Allow('praise.enter_slip')
  @Query(() => SlipSheet)
  async slipSheet(@Context() unit: Unit, @Args('pointId', { type: () => ID }) pointId: string): Promise<SlipSheet> {
    const { locale } = unit.viewer!;
    const [point, phrases] = await unit.read(async (tx) => {
      const point = await slipPoint(tx, unit.viewer!, pointId);
      return [point, await slipPhrases(tx, point)] as const;
    });
    const pdf = await slipSheetPdf({
      locale,
      company: inLocale(point, 'company', locale),
      where: whereOf(point, locale),
      code: point.code,
      phrases: phrases.map((phrase) => inLocale(phrase, 'text', locale)),
    });
    return { fileName: `${point.code}-A6.pdf`, base64: pdf.toString('base64') };
  }

  @Allow('praise.enter_slip')
  @Mutation(() => Praise)
  enterSlip(@Context() unit: Unit, @Args('input') input: SlipInput) {
    return unit.write((tx) => enterSlip(tx, unit.viewer!, input));
  }

  @Allow('praise.enter_slip')
  @Mutation(() => Praise, { description: 'entered by mistake, by the viewer, and not yet decided' })
  withdrawSlip(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => withdrawSlip(tx, unit.viewer!, id));
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who entered the slip' })
  enteredBy(praise: Praise, _: unknown, unit: Unit) {
    return praise.enteredById && unit.load(employeeById, praise.enteredById);
  }
}
