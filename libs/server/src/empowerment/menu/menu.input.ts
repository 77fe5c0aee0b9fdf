import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import {
  DECISION_COST_MAX,
  DECISION_DEEDS,
  MENU_NAME_MAX,
  MENU_STOCK_MAX,
  type DecisionDeed as Deed,
} from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DecisionDeed } from '../decision.entity';
import { MENU_PLACES_MAX } from './menu.queries';

// no default values in here: graphql-jit takes an input field that has one for required when a variable carries the object
@InputType()
export class MenuItemPlaceInput {
  @Field(() => ID) @IsUUID() placeId: string;
  @Field(() => Int, { nullable: true, description: 'how many are there; null: nobody counts' })
  @IsOptional()
  @IsInt()
  @Min(-MENU_STOCK_MAX)
  @Max(MENU_STOCK_MAX)
  stock?: number | null;
  @Field(() => Int, { nullable: true, description: 'how many there were when the editor was opened' })
  @IsOptional()
  @IsInt()
  seen?: number | null;
}

@InputType()
export class MenuItemInput {
  @Field(() => ID, {
    nullable: true,
    description: 'made by the client before the first try, another one for other content: the same key saves once',
  })
  @IsOptional()
  @IsUUID()
  requestKey?: string | null;
  @Field(() => ID, { nullable: true, description: 'null: a new one, at the end' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field() @Text({ min: 1, max: MENU_NAME_MAX }) nameRu: string;
  @Field() @Text({ min: 1, max: MENU_NAME_MAX }) nameEn: string;
  @Field(() => DecisionDeed) @IsIn(DECISION_DEEDS) deed: Deed;
  @Field(() => Float, { description: 'whole minor units of the company’s currency' })
  @IsInt()
  @Min(0)
  @Max(DECISION_COST_MAX)
  costMinor: number;
  @Field(() => [MenuItemPlaceInput], { description: 'each place once' })
  @IsArray()
  @ArrayMaxSize(MENU_PLACES_MAX)
  @ValidateNested({ each: true })
  @Type(() => MenuItemPlaceInput)
  places: MenuItemPlaceInput[];
}
