import type { AwardCeremonyQuery, AwardStoryFragment } from '../../../gql';

type Round = NonNullable<AwardCeremonyQuery['awardRound']>;
export type Ceremony = Round & { ceremony: NonNullable<Round['ceremony']> };

export type Shown =
  { kind: 'award' } | { kind: 'story'; story: AwardStoryFragment } | { kind: 'drum' } | { kind: 'name' };

/** The award, each story, a breath, the name. The breath is left out where there is nobody to name. */
export const slidesOf = ({ ceremony }: Ceremony): readonly Shown[] => [
  { kind: 'award' },
  ...ceremony.stories.map((story) => ({ kind: 'story' as const, story })),
  ...(ceremony.winner ? [{ kind: 'drum' as const }] : []),
  { kind: 'name' },
];
