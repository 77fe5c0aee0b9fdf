import type { AwardChoice, AwardRhythm, ManagedAwardFragment } from '../../../gql';

export interface CriterionDraft {
  id: string | null;
  nameRu: string;
  nameEn: string;
  valueId: string;
}
export interface AwardDraft {
  nameRu: string;
  nameEn: string;
  descriptionRu: string;
  descriptionEn: string;
  rhythm: AwardRhythm;
  choice: AwardChoice;
  points: number;
  /** Of the second place, of the third. */
  otherPoints: readonly number[];
  team: boolean;
  choiceDays: number;
  criteria: readonly CriterionDraft[];
}
export const emptyCriterion: CriterionDraft = { id: null, nameRu: '', nameEn: '', valueId: '' };

export const draftOf = (award: ManagedAwardFragment | null): AwardDraft => ({
  nameRu: award?.nameRu ?? '',
  nameEn: award?.nameEn ?? '',
  descriptionRu: award?.descriptionRu ?? '',
  descriptionEn: award?.descriptionEn ?? '',
  rhythm: award?.rhythm ?? 'MONTH',
  choice: award?.choice ?? 'PANEL',
  points: award?.points ?? 0,
  otherPoints: award?.otherPoints ?? [],
  team: award?.team ?? true,
  choiceDays: award?.choiceDays ?? 7,
  criteria: award?.criteria.map(({ id, nameRu, nameEn, value }) => ({
    id,
    nameRu,
    nameEn,
    valueId: value?.id ?? '',
  })) ?? [emptyCriterion],
});
