import type { PersonRecordQuery } from '../gql';

/** A person with the record that only the administrator reads. */
export type Person = NonNullable<PersonRecordQuery['employee']>;
