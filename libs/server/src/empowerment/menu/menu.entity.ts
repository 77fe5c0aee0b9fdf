import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DecisionDeed as Deed } from '@zasluga/domain';
import { Place } from '../../company';
import { DecisionDeed } from '../decision.entity';

/** What anybody may give a customer at once. Read with plain SQL only. */
@ObjectType({ isAbstract: true })
abstract class MenuItemFields {
  @Field(() => ID) id: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => DecisionDeed, { description: 'what sort of thing that is' }) deed: Deed;
  // beyond 2³¹ minor units an Int would end
  @Field(() => Float, { description: 'minor units of the company’s currency: what one costs' }) costMinor: number;
}

@ObjectType()
export class OfferedMenuItem extends MenuItemFields {
  @Field(() => Int, {
    nullable: true,
    description: 'left at the place; null where nobody counts; below zero when more was given than counted',
  })
  stock: number | null;
}

@ObjectType({ description: 'what anybody may give at once at a place' })
export class RecoveryMenu {
  @Field(() => Place, { nullable: true, description: 'null: of whoever has no place, all that is given anywhere' })
  place: Place | null;
  @Field(() => [OfferedMenuItem]) items: OfferedMenuItem[];
  placeId: string | null;
}

@ObjectType({ description: 'where an item is given, and how many are left there' })
export class MenuItemPlace {
  @Field(() => ID) placeId: string;
  @Field(() => Int, { nullable: true, description: 'null where nobody counts' }) stock: number | null;
}

@ObjectType({ description: 'an item as those see it who keep the menu' })
export class KeptMenuItem extends MenuItemFields {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'null while it is given' }) retiredAt: Date | null;
  @Field(() => [MenuItemPlace]) places: MenuItemPlace[];
}
