import type { CreateRewardInput, EditRewardInput, LimitPeriod, RewardKind, TimeOffUnit } from '../../../gql';
import type { Listed } from './listed';

export type Whole = number | '';

export interface VariantDraft {
  /** Of one that is kept already. */
  id?: string;
  /** In this form only. */
  key: string;
  nameRu: string;
  nameEn: string;
  unlimited: boolean;
  /** Of a new one its stock, otherwise what is put in or taken out. */
  pieces: Whole;
  /** Pieces there are now; undefined: it is new or not counted. */
  now?: number;
}

/** A reward as it is being written. */
export interface Draft {
  kind: RewardKind;
  nameRu: string;
  nameEn: string;
  descriptionRu: string;
  descriptionEn: string;
  organisationRu: string;
  organisationEn: string;
  timeOffAmount: Whole;
  timeOffUnit: TimeOffUnit;
  price: Whole;
  unlimited: boolean;
  /** Of a new one its stock, otherwise what is put in or taken out. */
  pieces: Whole;
  usesCodes: boolean;
  isActive: boolean;
  needsApproval: boolean;
  cancelHours: Whole;
  limitCount: Whole;
  limitPeriod: LimitPeriod;
  unitIds: string[];
  roleTitles: string[];
  countries: string[];
  variants: VariantDraft[];
}

export const draftOf = (reward: Listed | null): Draft => ({
  kind: reward?.kind ?? 'GOODS',
  nameRu: reward?.nameRu ?? '',
  nameEn: reward?.nameEn ?? '',
  descriptionRu: reward?.descriptionRu ?? '',
  descriptionEn: reward?.descriptionEn ?? '',
  organisationRu: reward?.organisationRu ?? '',
  organisationEn: reward?.organisationEn ?? '',
  timeOffAmount: reward?.timeOffAmount ?? '',
  timeOffUnit: reward?.timeOffUnit ?? 'DAYS',
  price: reward?.price ?? '',
  unlimited: reward ? reward.stock === null : false,
  pieces: reward ? 0 : '',
  usesCodes: reward?.usesCodes ?? false,
  isActive: reward?.isActive ?? true,
  needsApproval: reward?.needsApproval ?? false,
  cancelHours: reward?.cancelHours ?? 24,
  limitCount: reward?.limitCount ?? '',
  limitPeriod: reward?.limitPeriod ?? 'YEAR',
  unitIds: reward?.audience.units.map(({ id }) => id) ?? [],
  roleTitles: [...(reward?.audience.roleTitles ?? [])],
  countries: [...(reward?.audience.countries ?? [])],
  variants: (reward?.variants ?? [])
    .filter((one) => one.isActive)
    .map(({ id, nameRu, nameEn, stock }) => ({
      id,
      key: id,
      nameRu,
      nameEn,
      unlimited: stock === null,
      pieces: 0,
      now: stock ?? undefined,
    })),
});

const orNull = (value: Whole): number | null => (value === '' ? null : value);

/** What both inputs share; a limit without a number is none, and so is time off of another kind. */
const settingsOf = (draft: Draft) => ({
  kind: draft.kind,
  nameRu: draft.nameRu,
  nameEn: draft.nameEn,
  descriptionRu: draft.descriptionRu,
  descriptionEn: draft.descriptionEn,
  organisationRu: draft.kind === 'DONATION' ? draft.organisationRu : '',
  organisationEn: draft.kind === 'DONATION' ? draft.organisationEn : '',
  timeOffAmount: draft.kind === 'TIME_OFF' ? orNull(draft.timeOffAmount) : null,
  timeOffUnit: draft.kind === 'TIME_OFF' && draft.timeOffAmount !== '' ? draft.timeOffUnit : null,
  price: Number(draft.price),
  isActive: draft.isActive,
  needsApproval: draft.needsApproval,
  cancelHours: orNull(draft.cancelHours),
  limitCount: orNull(draft.limitCount),
  limitPeriod: draft.limitCount === '' ? null : draft.limitPeriod,
  audience: { unitIds: draft.unitIds, roleTitles: draft.roleTitles, countries: draft.countries },
  variants: draft.variants.map(({ id, nameRu, nameEn, unlimited, pieces }) => ({
    id: id ?? null,
    nameRu,
    nameEn,
    unlimited,
    addStock: unlimited ? null : Number(pieces),
    isActive: true,
  })),
});

const handsOutCodes = ({ kind, usesCodes }: Draft) => usesCodes && kind === 'VOUCHER';

export const createInputOf = (draft: Draft): CreateRewardInput => ({
  ...settingsOf(draft),
  stock: draft.unlimited || draft.variants.length > 0 ? null : Number(draft.pieces),
  usesCodes: handsOutCodes(draft),
});

export const editInputOf = (id: string, draft: Draft): EditRewardInput => ({
  ...settingsOf(draft),
  id,
  unlimited: !draft.usesCodes && (draft.unlimited || draft.variants.length > 0),
  addStock: draft.usesCodes || draft.unlimited || draft.variants.length > 0 ? null : Number(draft.pieces),
});

export interface PartProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  faultOf: (...fields: string[]) => string | undefined;
}

/** What a field for whole numbers gives. */
export const whole = (value: number | string): Whole => (typeof value === 'number' ? value : '');

/** Fields side by side: what explains one of them stands below, so that they stay in line. */
export const UNDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
