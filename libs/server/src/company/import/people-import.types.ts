import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PERSON_FIELDS, type PersonField, ROW_ERRORS, ROW_NOTES } from '@zasluga/domain';
import { enumOf, ReasonParam, UploadedFile } from './import.types';

export const PersonFieldName = enumOf(PERSON_FIELDS);
registerEnumType(PersonFieldName, { name: 'PersonField', description: 'what a column of a file of people can mean' });
export const ImportOutcomeName = enumOf(['new', 'changed', 'unchanged', 'rejected', 'ignored', 'left_out']);
registerEnumType(ImportOutcomeName, { name: 'ImportOutcome' });
export const RowReasonName = enumOf([...ROW_ERRORS, ...ROW_NOTES]);
registerEnumType(RowReasonName, { name: 'RowReasonCode' });

@ObjectType()
export class ColumnChoice {
  @Field(() => PersonFieldName) field: PersonField;
  @Field(() => Int, { description: 'from 0' }) column: number;
}

/** An uploaded file of people, before it is imported. */
@ObjectType()
export class PeopleImport extends UploadedFile {
  @Field(() => [ColumnChoice], {
    description: 'proposed; as last chosen for the same headings if there was such a file',
  })
  mapping: ColumnChoice[];
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int) new: number;
  @Field(() => Int) changed: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int, { description: 'nothing is imported while there are any' }) rejected: number;
  @Field(() => Int, { description: 'had left before the company knew them' }) ignored: number;
  @Field(() => Int) leftOut: number;
  @Field(() => Int, { description: 'people of the company who are not in the file' }) missing: number;
}

@ObjectType()
export class RowReasonType {
  @Field(() => RowReasonName) code: string;
  @Field({ description: 'a row with an error is not imported, one with notes only is' }) isError: boolean;
  @Field(() => PersonFieldName, { nullable: true }) field?: string;
  @Field(() => [ReasonParam]) params: ReasonParam[];
}

@ObjectType()
export class FieldChangeType {
  @Field(() => PersonFieldName) field: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType()
export class PlannedRowType {
  @Field(() => Int, { description: 'as an editor or a spreadsheet shows it, from 1' }) line: number;
  @Field(() => ImportOutcomeName) outcome: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => [FieldChangeType]) changes: FieldChangeType[];
  @Field(() => [RowReasonType]) reasons: RowReasonType[];
}

@ObjectType()
export class MissingPerson {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field() roleTitle: string;
}

/** What an import would do now. */
@ObjectType()
export class PeopleImportPlan {
  @Field({ description: 'to be sent with the import: what is done is what was shown' }) fingerprint: string;
  @Field(() => ImportCounts) counts: ImportCounts;
  @Field(() => [MissingPerson]) missing: MissingPerson[];
  @Field(() => [String]) newUnits: string[];
  @Field(() => [String]) newPlaces: string[];
  @Field(() => Int) activeBefore: number;
  @Field({ description: 'deactivating all who are missing must be confirmed separately' }) manyLeavers: boolean;
}

@ObjectType()
export class PeopleImportResult {
  @Field(() => ImportCounts) counts: ImportCounts;
  @Field(() => [String]) newUnits: string[];
  @Field(() => [String]) newPlaces: string[];
  @Field(() => Int) deactivated: number;
}

/** An import that was done. */
@ObjectType()
export class PastImport {
  @Field(() => ID) id: string;
  @Field() fileName: string;
  @Field(() => GraphQLISODateTime) appliedAt: Date;
  @Field(() => Int) created: number;
  @Field(() => Int) changed: number;
  @Field(() => Int) deactivated: number;
}
