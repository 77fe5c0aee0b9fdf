import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Place, placeById } from '../../company';
import { orderMenu, retireMenuItem, saveMenuItem } from './menu.commands';
import { KeptMenuItem, RecoveryMenu } from './menu.entity';
import { MenuItemInput } from './menu.input';
import { keptMenu, MENU_KEPT_MAX, menuAt } from './menu.queries';

@Resolver(() => RecoveryMenu)
export class MenuResolver {
  @Allow('decisions.record')
  @Query(() => RecoveryMenu, { description: 'of the place asked for, or of one’s own' })
  recoveryMenu(@Context() unit: Unit, @Args('placeId', { type: () => ID, nullable: true }) placeId: string | null) {
    if (placeId && !isUuid(placeId)) throw new DomainError('input.not_found', 'placeId');
    return unit.read((tx) => menuAt(tx, unit.viewer!, placeId ?? null));
  }

  @Allow('decisions.guide')
  @Query(() => [KeptMenuItem], { description: 'in order, retired ones too' })
  keptMenu(@Context() unit: Unit) {
    return unit.read(keptMenu);
  }

  @Allow('decisions.guide')
  @Mutation(() => KeptMenuItem)
  saveMenuItem(@Context() unit: Unit, @Args('input') input: MenuItemInput) {
    return unit.write((tx) => saveMenuItem(tx, unit.viewer!, input));
  }

  @Allow('decisions.guide')
  @Mutation(() => KeptMenuItem, { description: 'off the menu, or back on it' })
  retireMenuItem(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string, @Args('retired') retired: boolean) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => retireMenuItem(tx, unit.viewer!, id, retired));
  }

  @Allow('decisions.guide')
  @Mutation(() => [KeptMenuItem], { description: 'what is not named keeps its order behind what is' })
  orderMenu(@Context() unit: Unit, @Args('ids', { type: () => [ID] }) ids: string[]) {
    if (ids.length > MENU_KEPT_MAX || !ids.every(isUuid)) throw new DomainError('input.invalid', 'ids');
    return unit.write((tx) => orderMenu(tx, unit.viewer!, ids));
  }

  @ResolveField(() => Place, { nullable: true })
  place(menu: RecoveryMenu, _: unknown, unit: Unit) {
    return menu.placeId && unit.load(placeById, menu.placeId);
  }
}
