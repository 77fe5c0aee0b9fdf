export { Asked, AskedAnswer, CustomerLeft, Decision, Verdict } from './decision.entity';
export { EmpowermentModule } from './empowerment.module';
