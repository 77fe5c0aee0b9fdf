import type { Locale } from '@zasluga/locale';
import type { PraiseProblem, PraiseSeal, PraiseTyped } from './fields';

export interface PraisePerson {
  id: string;
  firstName: string;
  /** First letters of the names: nobody's surname stands on a public page. */
  initials: string;
  role: string;
}

export interface PraisePage {
  locale: Locale;
  company: string;
  code: string;
  /** "Лесная, 7 · касса" */
  where: string;
  /** The one person of a badge; then the page doesn't ask who. */
  person?: PraisePerson | undefined;
  people: readonly PraisePerson[];
  /** Who else agreed to be shown: found by typing. */
  others?: readonly PraisePerson[] | undefined;
  phrases: readonly { id: string; text: string }[];
  seal: PraiseSeal;
  typed?: PraiseTyped | undefined;
  problem?: PraiseProblem | undefined;
}
