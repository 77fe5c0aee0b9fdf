import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** Names of a closed list as GraphQL takes them. */
export const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [K in Name]: K };

/** An uploaded file of any kind, before it is imported. */
@ObjectType({ isAbstract: true })
export class UploadedFile {
  @Field(() => ID) id: string;
  @Field() fileName: string;
  @Field({ description: 'csv or xlsx' }) format: string;
  @Field(() => String, { nullable: true, description: 'as found out; none in a spreadsheet' }) encoding?: string;
  @Field(() => String, { nullable: true }) delimiter?: string;
  @Field(() => String, { nullable: true }) sheet?: string;
  @Field(() => [String]) headings: readonly string[];
  @Field(() => [[String]], { description: 'the first rows, to see what the columns mean' })
  sample: readonly (readonly string[])[];
  @Field(() => Int) rowCount: number;
}

/** What the words of a reason name. */
@ObjectType()
export class ReasonParam {
  @Field() name: string;
  @Field() value: string;
}
