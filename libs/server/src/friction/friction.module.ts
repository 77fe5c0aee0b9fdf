import { Module } from '@nestjs/common';
import { AftermathResolver } from './afterwards/aftermath.resolver';
import { ParetoResolver } from './afterwards/pareto.resolver';
import { ComplaintResolver } from './complaints/complaint.resolver';
import { ContactsResolver } from './contacts/contacts.resolver';
import { ProcedureCommentFields, ProcedureFields, ProcedureStepFields } from './register/procedure-fields.resolver';
import { RegisterResolver } from './register/register.resolver';

@Module({
  providers: [
    RegisterResolver,
    ProcedureFields,
    ProcedureStepFields,
    ProcedureCommentFields,
    ComplaintResolver,
    ContactsResolver,
    AftermathResolver,
    ParetoResolver,
  ],
})
export class FrictionModule {}
