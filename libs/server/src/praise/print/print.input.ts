import {
  PRINT_COLOURS,
  PRINT_COPIES_MAX,
  PRINT_KINDS,
  PRINT_LANGUAGES,
  PRINT_POINTS_MAX,
  type PrintColour,
  type PrintKind,
  type PrintLanguages,
  type PrintOptions,
} from '@zasluga/domain';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';

/** What is asked for when something is printed: which points, and how. */
export class PrintBody implements PrintOptions {
  @ArrayMinSize(1)
  @ArrayMaxSize(PRINT_POINTS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  pointIds: string[];
  @IsIn(PRINT_KINDS) kind: PrintKind;
  @IsBoolean() sheet: boolean;
  @IsIn(PRINT_LANGUAGES) languages: PrintLanguages;
  @IsIn(PRINT_COLOURS) colour: PrintColour;
  @IsBoolean() marks: boolean;
  @IsInt() @Min(1) @Max(PRINT_COPIES_MAX) copies: number;
}
