import { ATTITUDE_THRESHOLD, can, crossedKey, DomainError, hiddenCrossed, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { type Scope, scopeOf } from '../scope';
import type { BalanceArgs } from './balance.input';
import {
  type Answers,
  type NamedChoice,
  placesByName,
  placesManagedBy,
  staffOfPlaces,
  touchpointsInOrder,
} from './balance.queries';

/** A place, a touchpoint, one at the other, or with neither the whole company. */
export interface Selected {
  placeId: string | null;
  touchpointId: string | null;
}

/** What somebody asks about, as far as it may be asked. */
export interface BalanceView extends Selected {
  scope: Scope;
  /** The whole company may be seen. */
  isWhole: boolean;
  places: NamedChoice[];
  touchpoints: NamedChoice[];
}

/**
 * @throws DomainError identity.forbidden for a place that isn't the viewer's, input.not_found for a place or touchpoint that there is
 * not, and what `scopeOf` throws
 */
export async function balanceView(tx: Tx, viewer: Viewer, args: BalanceArgs): Promise<BalanceView> {
  const { placeId = null, touchpointId = null } = args;
  const scope = await scopeOf(tx, { period: args.period });
  const all = await placesByName(tx);
  const touchpoints = await touchpointsInOrder(tx);
  for (const [field, id, choices] of [
    ['placeId', placeId, all],
    ['touchpointId', touchpointId, touchpoints],
  ] as const)
    if (id && !choices.some((choice) => choice.id === id)) throw new DomainError('input.not_found', field);
  const isWhole = can(viewer, 'culture.read');
  const managed = isWhole ? new Set<string>() : await placesManagedBy(tx, viewer.employeeId);
  const places = all.filter(({ id }) => can(viewer, 'culture.read_balance', { isManagedByViewer: managed.has(id) }));
  if (placeId && !places.some(({ id }) => id === placeId)) throw new DomainError('identity.forbidden', 'placeId');
  return {
    scope,
    isWhole,
    places,
    touchpoints,
    // whoever may not see the whole sees a place, never several together
    placeId: placeId ?? (isWhole ? null : (places[0]?.id ?? null)),
    touchpointId,
  };
}

const NO_PLACE = 'no place';
const NO_TOUCHPOINT = 'no touchpoint';

/** Customers below whom nothing is said: what they think of us is an attitude. */
export const answersThreshold = ({ threshold }: Scope): number => Math.max(ATTITUDE_THRESHOLD, threshold);

export type IsHidden = (of: Selected) => boolean;

/** Of the people of each place, by place. */
export type Staff = ReadonlyMap<string | null, ReadonlySet<string>>;

export const staffByPlace = async (tx: Tx): Promise<Staff> =>
  new Map((await staffOfPlaces(tx)).map(({ placeId, people }) => [placeId, new Set(people ?? [])]));

/** Which figures of one question must not be shown. Everybody's answers go in, also those of places that the viewer may not see. */
export function hiddenFor<Row extends Pick<Answers, 'placeId' | 'touchpointId'>>(
  rows: readonly Row[],
  answers: (row: Row) => number,
  staff: Staff,
  scope: Scope,
): IsHidden {
  const cells = rows.map((row) => ({
    row: row.placeId ?? NO_PLACE,
    column: row.touchpointId ?? NO_TOUCHPOINT,
    answers: answers(row),
    staff: staff.get(row.placeId) ?? new Set<string>(),
  }));
  const hidden = hiddenCrossed(cells, { answers: answersThreshold(scope), staff: scope.threshold });
  return ({ placeId, touchpointId }) => {
    if (hidden.whole) return true;
    if (placeId && touchpointId) return hidden.cells.has(crossedKey(placeId, touchpointId));
    return placeId ? hidden.rows.has(placeId) : touchpointId ? hidden.columns.has(touchpointId) : false;
  };
}

/** The rows that belong to it. */
export const within = <Row extends Pick<Answers, 'placeId' | 'touchpointId'>>(
  rows: readonly Row[],
  { placeId, touchpointId }: Selected,
): Row[] =>
  rows.filter((row) => (!placeId || row.placeId === placeId) && (!touchpointId || row.touchpointId === touchpointId));
