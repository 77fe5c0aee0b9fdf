import { Field, ObjectType } from '@nestjs/graphql';
import { PraisePoint } from '../points/praise-point.entity';
import { PraisePhrase } from '../praise.entity';

@ObjectType({ description: 'what a slip of a praise point shows, for entering it' })
export class SlipForm {
  @Field(() => PraisePoint) point: PraisePoint;
  @Field(() => [PraisePhrase], { description: 'in the order of the slip’s boxes' }) phrases: PraisePhrase[];
  @Field({ description: 'at the place, YYYY-MM-DD' }) today: string;
}

@ObjectType({ description: 'four slips on A4, to print and cut' })
export class SlipSheet {
  @Field() fileName: string;
  @Field() base64: string;
}
