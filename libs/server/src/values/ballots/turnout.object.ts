import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class CampaignTurnout {
  @Field(() => Int, { description: 'who have answered' }) people: number;
  @Field(() => Int) invited: number;
}

@ObjectType({ description: 'a unit with all that is under it' })
export class UnitTurnout {
  @Field(() => ID) unitId: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field({ description: 'too few people, or such a unit could be found by subtraction' }) isHidden: boolean;
  @Field(() => Int, { nullable: true }) people: number | null;
  @Field(() => Int, { nullable: true }) invited: number | null;
}
