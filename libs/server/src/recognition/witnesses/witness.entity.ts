import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Depth } from '../../values';

/** What colleagues who were there say. Those who saw it otherwise are counted for the company and shown to nobody. */
@ObjectType()
export class DepthConfirmation {
  @Field(() => Int, { description: 'colleagues who were there and say: it was so' }) confirmed: number;
  @Field(() => Depth, { nullable: true, description: 'what the viewer says; null: nothing' }) own: Depth | null;
}

@InputType()
export class WitnessInput {
  @Field(() => ID) @IsUUID() recognitionId: string;
  @Field(() => Depth, { nullable: true, description: 'as it was in one’s own eyes; null takes it back' })
  @IsOptional()
  @IsIn(Object.values(Depth))
  depth?: Depth | null;
}
