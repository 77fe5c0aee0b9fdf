export { choiceRound, type ChoiceRound } from './candidates.queries';
export {
  choiceResult,
  type ChoiceResult,
  type ChoiceStanding,
  type ChoiceStatus,
  standings,
} from './standings.queries';
