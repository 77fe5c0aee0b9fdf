import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Messages } from './translate';

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  а: 'а́',
  е: 'е́',
  и: 'и́',
  о: 'о́',
  у: 'у́',
};

/**
 * A language nobody speaks, a third longer than the real one and in ⟦brackets⟧: on a screen it shows text that is not
 * translated (no brackets) and boxes that are too small. Placeholders and plurals keep working.
 */
export function pseudoLocale(messages: Record<string, string>): Messages {
  const stretch = (text: string) => {
    const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join('');
    return accented + '~'.repeat(Math.ceil(text.trim().length * 0.35));
  };
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, ['⟦', ...compileMessage(message, stretch), '⟧']]),
  );
}
