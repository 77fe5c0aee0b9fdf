export { createDemoCompany, type DemoCompany } from './create';
export { type DemoGreeting, ensureDemoCompany } from './ensure';
export { DEMO_PASSWORD } from './load-company';
export { DEMO_SEED, type DemoPlan, planDemo } from './plan';
