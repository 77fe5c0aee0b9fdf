export { openComplaint, withdrawComplaint } from './complaints/complaint.commands';
export { Complaint } from './complaints/complaint.entity';
export { complaintOf, type ComplaintForCustomer } from './complaints/complaint.queries';
export { type Occurrence, procedureIdOf, type ProcedureChoice, recordOccurrence } from './friction.commands';
export { FrictionModule } from './friction.module';
export { Procedure } from './procedure.entity';
export { procedureById } from './procedure.loader';
