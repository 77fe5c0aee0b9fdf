import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MOST_VALUES } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One of the two languages may wait for its translation; the other one is shown meanwhile. */
@InputType()
export class CampaignInput {
  @Field() @Text({ max: 80 }) nameRu: string;
  @Field() @Text({ max: 80 }) nameEn: string;
  @Field({ description: 'yyyy-mm-dd of the company’s calendar' }) @Matches(DAY) startsOn: string;
  @Field({ description: 'yyyy-mm-dd, the last day' }) @Matches(DAY) endsOn: string;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd: who has not answered is reminded' })
  @IsOptional()
  @Matches(DAY)
  remindOn: string | null = null;
  @Field({ description: 'what a ballot leaves out stands below what it ranks' }) @IsBoolean() unrankedLast: boolean;
}

@InputType()
export class EditCampaignInput extends CampaignInput {
  @Field(() => ID) @IsUUID() id: string;
}

@InputType()
export class BallotPlaceInput {
  @Field(() => ID) @IsUUID() valueId: string;
  @Field(() => Int) @IsInt() @Min(1) @Max(MOST_VALUES) place: number;
}

@InputType()
export class BallotInput {
  @Field(() => ID) @IsUUID() campaignId: string;
  @Field(() => [BallotPlaceInput], { description: 'the values ranked, each once; places from 1 without gaps' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_VALUES)
  @ValidateNested({ each: true })
  @Type(() => BallotPlaceInput)
  places: BallotPlaceInput[];
}
