export { type Change, type Distribution, type Quantiles } from './distribution';
export { type Group, type Groups } from './groups';
export { type Received, replay, type Spent } from './replay';
export { type Concentration, simulateRules, type Simulation, type SimulationInput } from './simulate';
export { VALUE_VERDICTS, type ValueOrder, type ValueSpending, type ValueVerdict } from './value-order';
