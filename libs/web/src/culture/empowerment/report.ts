import type { EmpowermentQuery } from '../../gql';

/** The report as the page has it. */
export type Empowerment = EmpowermentQuery['empowerment'];

/** What was decided of one sort, or at one place. */
export type Part = Pick<NonNullable<Empowerment['parts']>['deeds'][number], 'status' | 'entries' | 'medianMinor'>;
