import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';

/** At least one of them: what the point stands for. */
@InputType()
export class PraisePointInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() placeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() unitId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() employeeId?: string | null;
}
