import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PersonField } from '@zasluga/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { PersonFieldName } from './people-import.types';

@InputType()
export class ColumnChoiceInput {
  @Field(() => PersonFieldName) @IsIn(Object.keys(PersonFieldName)) field: PersonField;
  @Field(() => Int) @IsInt() @Min(0) @Max(MAX_COLUMNS - 1) column: number;
}

@InputType()
export class PeopleImportChoice {
  @Field(() => [ColumnChoiceInput], { nullable: true, description: 'none: as proposed' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ColumnChoiceInput)
  @ArrayMaxSize(50)
  mapping?: ColumnChoiceInput[] | null;
  @Field(() => [Int], { nullable: true, description: 'lines that are not imported' })
  @IsOptional()
  @IsInt({ each: true })
  @ArrayMaxSize(MAX_ROWS)
  leaveOut?: number[] | null;
  @Field(() => Boolean, { nullable: true, description: 'the company really has several people without a manager' })
  @IsOptional()
  @IsBoolean()
  severalRoots?: boolean | null;
}

@InputType()
export class ApplyPeopleImportInput extends PeopleImportChoice {
  @Field({ description: 'of the plan that was shown' }) @Matches(/^[0-9a-f]{64}$/) fingerprint: string;
  @Field(() => [ID], { description: 'of the missing, those who are to be deactivated' })
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(MAX_ROWS)
  deactivate: string[];
  @Field(() => Boolean, { nullable: true, description: 'needed when more than a tenth is deactivated' })
  @IsOptional()
  @IsBoolean()
  confirmLeavers?: boolean | null;
}
