import { insultSeen, type MaskedKind, maskPersonal, type PraiseSeen, solicitedSeen } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { likenessOf, type LikenessFound } from './likeness';

/** What the words themselves say, and which earlier ones they repeat. */
export async function seenOfText(tx: Tx, id: string, { words, named }: { words: string; named: string }) {
  const likeness = await likenessOf(tx, words, id);
  const said = `${words}\n${named}`;
  const seen: PraiseSeen = { ...solicitedSeen(said), ...insultSeen(said), ...likeness.seen };
  return { ...likeness, seen } satisfies LikenessFound;
}

/** Telephones, cards and addresses are taken out of everything that a customer typed before it is stored or compared: nobody reads them. */
export function masked<Typed extends { words: string; named: string }>(
  typed: Typed,
): Typed & { masked: readonly MaskedKind[] } {
  const [words, named] = [maskPersonal(typed.words), maskPersonal(typed.named)];
  return { ...typed, words: words.text, named: named.text, masked: [...new Set([...words.kinds, ...named.kinds])] };
}
