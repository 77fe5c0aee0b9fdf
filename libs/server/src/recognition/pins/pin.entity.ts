import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { Recognition } from '../recognition.entity';

/** A story that stands on top of the feed until a day: of the company, or of a unit. */
@ObjectType()
export class RecognitionPin {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'yyyy-mm-dd, the last day on top' }) endsOn: string;
  @Field(() => Recognition) recognition: Recognition;
  unitId: string | null;
  pinnedById: string;
}

@InputType()
export class PinInput {
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field(() => ID, { nullable: true, description: 'the unit on top of whose feed it stands; null: the company' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  @Field(() => String, { description: 'yyyy-mm-dd, the last day on top' }) @IsISO8601({ strict: true }) endsOn: string;
}
