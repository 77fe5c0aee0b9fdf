/** A piece of a story; `found` pieces are what was searched for. */
export interface StoryPart {
  readonly text: string;
  readonly found: boolean;
}

/** Around what was found, in the marked text: signs that no story can hold. */
export const FOUND_FROM = '\u0001';
export const FOUND_UNTIL = '\u0002';

/**
 * A story in pieces. `marked` is the story sign for sign (letters may have been replaced by others) with the two marks put in; where it
 * isn't, the story is one piece, unmarked: a lost highlight is better than another person's words changed.
 */
export function storyParts(story: string, marked: string): StoryPart[] {
  const whole = story ? [{ text: story, found: false }] : [];
  const pieces = marked.split(/([\u0001\u0002])/u);
  const length = pieces.reduce((sum, piece) => sum + (isMark(piece) ? 0 : piece.length), 0);
  if (length !== story.length) return whole;
  const parts: StoryPart[] = [];
  let [at, found] = [0, false];
  for (const piece of pieces) {
    if (isMark(piece)) found = piece === FOUND_FROM;
    else if (piece) {
      parts.push({ text: story.slice(at, at + piece.length), found });
      at += piece.length;
    }
  }
  return parts;
}

const isMark = (piece: string) => piece === FOUND_FROM || piece === FOUND_UNTIL;
