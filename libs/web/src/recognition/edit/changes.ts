import type { EditedRecognitionQuery, EditRecognitionInput, Depth, Visibility } from '../../gql';

export type Edited = NonNullable<EditedRecognitionQuery['recognition']>;

/** All that can be bettered. */
export interface Wording {
  story: string;
  behaviourIds: readonly string[];
  valueId: string | null;
  depth: Depth | null;
  visibility: Visibility;
}

export const wordingOf = ({ story, behaviours, value, depth, visibility }: Edited): Wording => ({
  story,
  behaviourIds: behaviours.map(({ id }) => id),
  valueId: value?.id ?? null,
  depth: depth ?? null,
  visibility,
});

export const isSame = (a: Wording, b: Wording): boolean =>
  JSON.stringify([a.story.trim(), a.behaviourIds, a.valueId, a.depth, a.visibility]) ===
  JSON.stringify([b.story.trim(), b.behaviourIds, b.valueId, b.depth, b.visibility]);

/** Another first behaviour; those that came with it stay. */
export const withBehaviour = (ids: readonly string[], chosen: string | null): readonly string[] =>
  chosen ? [chosen, ...ids.slice(1).filter((id) => id !== chosen)] : ids.slice(1);

const CIRCLES: readonly Visibility[] = ['EVERYONE', 'UNIT', 'PRIVATE'];
/** Those who may see it from now on: the same people or fewer. */
export const circlesFrom = (now: Visibility): readonly Visibility[] => CIRCLES.slice(CIRCLES.indexOf(now));

export const inputOf = (edited: Edited, { story, ...wish }: Wording): EditRecognitionInput => ({
  id: edited.id,
  revision: edited.revision,
  touchpointId: edited.touchpoint?.id ?? null,
  story: story.trim(),
  ...wish,
  behaviourIds: [...wish.behaviourIds],
});
