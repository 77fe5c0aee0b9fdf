import type { NominationInput, OwnNominationFragment } from '../../gql';
import type { Receiver, ThankedUnit } from '../../recognition/composer/draft';

/** A nomination while it is written. */
export interface NominationDraft {
  people: readonly Receiver[];
  units: readonly ThankedUnit[];
  teamName: string;
  why: string;
  storyIds: readonly string[];
  sharesWords: boolean;
}

/** A nomination begun elsewhere, from a decision on the spot for example: handed over with the navigation, it stands in no address. */
export interface Begun {
  readonly draft: Partial<Pick<NominationDraft, 'people' | 'why'>>;
  /** Of the entry that shall keep what came of it. */
  readonly decisionId?: string;
}

export const emptyNomination: NominationDraft = {
  people: [],
  units: [],
  teamName: '',
  why: '',
  storyIds: [],
  sharesWords: true,
};

export const draftFrom = (one: OwnNominationFragment): NominationDraft => ({
  people: one.employee ? [one.employee] : one.unit ? [] : one.members,
  units: one.unit ? [one.unit] : [],
  teamName: one.teamName ?? '',
  why: one.why,
  storyIds: one.stories.map(({ id }) => id),
  sharesWords: one.sharesWords,
});

/** One person, one unit, or several people under one name; `mixed` is none of them. */
export function nomineeOf({ people, units }: NominationDraft): 'nobody' | 'person' | 'unit' | 'several' | 'mixed' {
  if (people.length + units.length === 0) return 'nobody';
  if (units.length === 0) return people.length === 1 ? 'person' : 'several';
  return units.length === 1 && people.length === 0 ? 'unit' : 'mixed';
}

/** Whose stories are looked for; empty while nobody is chosen. */
export function subjectOf(draft: NominationDraft) {
  const kind = nomineeOf(draft);
  return {
    employeeId: kind === 'person' ? draft.people[0]!.id : null,
    teamUnitId: kind === 'unit' ? draft.units[0]!.id : null,
    memberIds: kind === 'several' ? draft.people.map(({ id }) => id) : [],
  };
}

export const inputOf = (draft: NominationDraft, id: string, roundId: string): NominationInput => ({
  id,
  roundId,
  ...subjectOf(draft),
  teamName: nomineeOf(draft) === 'several' ? draft.teamName : null,
  why: draft.why,
  storyIds: [...draft.storyIds],
  sharesWords: draft.sharesWords,
});
