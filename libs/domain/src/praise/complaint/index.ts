export { type ComplaintBecause, type ComplaintGuess, guessComplaint, LIKELY_COMPLAINT } from './guess';
