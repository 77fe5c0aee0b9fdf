import type { AwardCeremonyQuery, AwardStoryFragment } from '../../../gql';

type Round = NonNullable<AwardCeremonyQuery['awardRound']>;
export type Ceremony = Round & { ceremony: NonNullable<Round['ceremony']> };

export type Honoured = Ceremony['ceremony']['winners'][number];

/** `name`: of somebody who is honoured; null: it is given to nobody this time. */
export type Shown =
  | { kind: 'award' }
  | { kind: 'story'; story: AwardStoryFragment }
  | { kind: 'drum' }
  | { kind: 'name'; winner: Honoured | null };

const names = (winners: readonly Honoured[]): Shown[] =>
  [...winners].reverse().map((winner) => ({ kind: 'name', winner }));

/** The award, each story, the names from the last place up, a breath before the first. The breath is left out where there is nobody to name. */
export const slidesOf = ({ ceremony }: Ceremony): readonly Shown[] => [
  { kind: 'award' },
  ...ceremony.stories.map((story) => ({ kind: 'story' as const, story })),
  ...names(ceremony.winners.filter(({ place }) => place !== 1)),
  ...(ceremony.winners.length ? [{ kind: 'drum' as const }] : []),
  ...(ceremony.winners.length
    ? names(ceremony.winners.filter(({ place }) => place === 1))
    : [{ kind: 'name' as const, winner: null }]),
];
