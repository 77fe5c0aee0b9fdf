import { SimulatedValueFields, SimulationResolver, UpsideDownFields } from './simulation.resolver';

export const SIMULATION_PROVIDERS = [SimulationResolver, SimulatedValueFields, UpsideDownFields];
