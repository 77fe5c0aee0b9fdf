import { compileMessage } from '@lingui/message-utils/compileMessage';

type Token = string | [name: string, kind?: string, cases?: Record<string, unknown>];

/** What a message needs and how it counts: for the checks of the catalogues. */
export interface Anatomy {
  /** Sorted names, with their kind where it has one: "n plural", "name". */
  placeholders: string[];
  /** For each plural the categories it writes out. */
  plurals: { name: string; categories: string[] }[];
}

function walk(tokens: unknown, found: Anatomy) {
  if (!Array.isArray(tokens)) return;
  for (const token of tokens as Token[]) {
    if (typeof token === 'string') continue;
    const [name, kind, cases] = token;
    found.placeholders.push(kind ? `${name} ${kind}` : name);
    if (typeof cases !== 'object') continue;
    const categories = Object.keys(cases).filter((category) => category !== 'offset');
    if (kind === 'plural') found.plurals.push({ name, categories });
    for (const category of categories) walk(cases[category], found);
  }
}

/** Throws nothing: a message that can't be parsed has no placeholders and is caught by its own check. */
export function anatomy(message: string): Anatomy {
  const found: Anatomy = { placeholders: [], plurals: [] };
  walk(compileMessage(message), found);
  return { placeholders: [...new Set(found.placeholders)].sort(), plurals: found.plurals };
}
