import { Field, ID, InputType } from '@nestjs/graphql';
import { isValueColour, isValueIcon } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import {
  IsBoolean,
  IsOptional,
  IsUUID,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

@ValidatorConstraint({ name: 'valueColour' })
class ValueColour implements ValidatorConstraintInterface {
  validate = (colour: unknown) => typeof colour === 'string' && isValueColour(colour);
}
@ValidatorConstraint({ name: 'valueIcon' })
class ValueIcon implements ValidatorConstraintInterface {
  validate = (icon: unknown) => typeof icon === 'string' && isValueIcon(icon);
}

/** One of the two languages may wait for its translation; the other one is shown meanwhile. */
@InputType()
export class ValueInput {
  @Field() @Text({ max: 60 }) nameRu: string;
  @Field() @Text({ max: 60 }) nameEn: string;
  @Field() @Text({ max: 300 }) descriptionRu: string;
  @Field() @Text({ max: 300 }) descriptionEn: string;
  @Field({ description: 'navy, teal, rust, plum, ochre, pine, slate, moss or #rrggbb' })
  @Validate(ValueColour)
  colour: string;
  @Field() @Validate(ValueIcon) icon: string;
  @Field({ description: 'takes the mark away from the value that had it' })
  @IsBoolean()
  isCustomer: boolean;
}

@InputType()
export class EditValueInput extends ValueInput {
  @Field(() => ID) @IsUUID() id: string;
}

@InputType()
export class RetireInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field({ description: 'false brings it back' }) @IsBoolean() retired: boolean;
  @Field(() => String, { nullable: true, description: 'why; becomes the note of the version without the value' })
  @IsOptional()
  @Text({ max: 500, multiline: true })
  note?: string;
}
