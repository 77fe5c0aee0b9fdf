import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

/** Characters. */
const NAME_MAX = 200;

/** A company that writes in one language only leaves the other name empty: it is then the same. */
@InputType({ isAbstract: true })
class Named {
  @Field() @Text({ min: 1, max: NAME_MAX }) nameRu: string;
  @Field(() => String, { nullable: true }) @Text({ max: NAME_MAX }) nameEn?: string | null;
}

@InputType()
export class UnitInput extends Named {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() parentId?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(10_000) position?: number | null;
}

@InputType()
export class PlaceInput extends Named {
  @Field(() => String, { nullable: true }) @Text({ max: 300 }) addressRu?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 300 }) addressEn?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1, two letters; left out, it stays as it is' })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim().toUpperCase() || null : value))
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;
}

@InputType()
export class TouchpointInput extends Named {
  @Field(() => Int, { nullable: true, description: 'its place in the customer’s journey' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  position?: number | null;
}
