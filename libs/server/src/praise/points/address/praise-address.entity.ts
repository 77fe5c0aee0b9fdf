import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'what stands in symbols and under them, with this host' })
export class PraiseAddress {
  @Field(() => String, { nullable: true, description: 'none: the address people sign in at' }) host: string | null;
  @Field({ description: 'the host in force' }) saved: boolean;
  @Field({ description: 'as people type it, with an example of a code' }) address: string;
  @Field({ description: 'as the symbol holds it' }) inSymbol: string;
  @Field(() => Int, { description: 'modules on a side, at level Q, without the quiet zone' }) modules: number;
  @Field({ description: 'the symbol as SVG, with its quiet zone' }) qrSvg: string;
}
