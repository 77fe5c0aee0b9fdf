export { openComplaint, withdrawComplaint } from './complaints/complaint.commands';
export { Complaint } from './complaints/complaint.entity';
export { complaintOf, type ComplaintForCustomer } from './complaints/complaint.queries';
export { procedureIdOf, type ProcedureChoice } from './friction.commands';
export { FrictionModule } from './friction.module';
export {
  amendOccurrence,
  type Occurrence,
  type OccurrenceChanges,
  type OccurrenceSource,
  recordOccurrence,
  whoOf,
  withdrawOccurrence,
} from './occurrences/occurrence.commands';
export { type Portion, PORTION_OF, recount, releaseFigures, settled } from './occurrences/figures';
export { Procedure, ProcedureColour, ProcedureState } from './procedure.entity';
export { procedureById } from './procedure.loader';
export { creditAuthor, withdrawCredit } from './register/credit.commands';
