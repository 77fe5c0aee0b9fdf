export { keepSpendings, type Spending } from './budgets/spending.commands';
export { Asked, AskedAnswer, Barrier, CustomerLeft, Decision, DecisionDeed, Verdict } from './decision.entity';
export { EmpowermentModule } from './empowerment.module';
