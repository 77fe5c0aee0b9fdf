import { MASK, type NamedPerson, namesIn } from '../../praise';

/** Initials beside a name belong to it: "А. П. ▇▇▇", "▇▇▇ К.". */
const INITIALS_BEFORE = /(?:(?<!\p{L})\p{Lu}\.\s?){1,2}(?=▇)/gu;
const INITIALS_AFTER = /(?<=▇ )\p{Lu}\.(?:\s?\p{Lu}\.)?/gu;
/** A name of several words is one name. */
const IN_A_ROW = /▇▇▇(?:[\s-]*▇▇▇)+/gu;

/** A title of two letters would take parts of other words along. */
const SHORTEST_TITLE = 3;

/**
 * The text without the names of these people: in any case, short, caressed, or in the other alphabet. Rather a word too many than a name
 * left standing: who judges must not know whom.
 *
 * @param titles what a team or a unit is called, masked where it stands word for word
 */
export function maskNames(text: string, people: readonly NamedPerson[], titles: readonly string[] = []): string {
  let masked = text;
  for (const title of titles)
    if (title.length >= SHORTEST_TITLE)
      masked = masked.replace(new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), MASK);
  for (const { from, to } of namesIn(masked, people).reverse())
    masked = `${masked.slice(0, from)}${MASK}${masked.slice(to)}`;
  if (masked === text) return text;
  return masked.replace(INITIALS_BEFORE, MASK).replace(INITIALS_AFTER, MASK).replace(IN_A_ROW, MASK);
}
