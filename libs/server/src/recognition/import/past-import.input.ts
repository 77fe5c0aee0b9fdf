import { Field, InputType, Int } from '@nestjs/graphql';
import type { DayOrder, PastField } from '@zasluga/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { DayOrderName, PastFieldName } from './past-import.types';

const MAX_COLUMNS = 200;

@InputType()
export class PastColumnInput {
  @Field(() => PastFieldName) @IsIn(Object.keys(PastFieldName)) field: PastField;
  @Field(() => Int) @IsInt() @Min(0) @Max(MAX_COLUMNS - 1) column: number;
}

@InputType()
export class RecognitionImportChoice {
  @Field(() => [PastColumnInput], { nullable: true, description: 'none: as proposed' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => PastColumnInput)
  @ArrayMaxSize(20)
  mapping?: PastColumnInput[] | null;
  @Field(() => DayOrderName, { nullable: true, description: 'where the file doesn’t tell it' })
  @IsOptional()
  @IsIn(Object.keys(DayOrderName))
  order?: DayOrder | null;
  @Field(() => Boolean, { nullable: true, description: 'copies go in too' })
  @IsOptional()
  @IsBoolean()
  withCopies?: boolean | null;
}

@InputType()
export class ApplyRecognitionImportInput extends RecognitionImportChoice {
  @Field({ description: 'of the plan that was shown' }) @Matches(/^[0-9a-f]{64}$/) fingerprint: string;
}
