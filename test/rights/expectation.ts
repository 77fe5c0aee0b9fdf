/** How a line of the table of expectations (expectations.ts) is written. */

/** Who asks. The roles of the product; a manager is an employee who has reports; a suspended person still holds a session's cookie. */
export const EVERYBODY = [
  'anonymous',
  'suspended',
  'employee',
  'leader',
  'curator',
  'reward_admin',
  'admin',
  'manager',
] as const;
export type Who = (typeof EVERYBODY)[number];

/**
 * Whose it is, seen from whoever asks: one's own · a direct report's · a report's report's · one's own manager's · a colleague's of the same
 * unit with another manager · of another unit · nobody's · of another company.
 */
export const RELATIONS = ['own', 'report', 'below', 'boss', 'unit', 'other', 'nobody', 'foreign'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What an operation is about. How one is made for a test stands in subjects.ts. */
export type Kind = keyof typeof import('./subjects').SUBJECTS;

/** Relation → who may. What isn't named is refused as if it weren't there; nothing of another company is ever named. */
export type Grid = Partial<Record<Exclude<Relation, 'foreign'>, readonly Who[]>>;

/** What the arguments of one request are made with. */
export interface Given {
  /** The subject's; of an operation without one: an id of nothing. */
  readonly id: string;
  /** Somebody of the own company who is none of those that ask. */
  readonly colleagueId: string;
  /** A procedure, a place and a unit of the own company. */
  readonly procedureId: string;
  readonly placeId: string;
  readonly unitId: string;
  /** Something on its menu. */
  readonly menuItemId: string;
}

export interface Operation {
  /** Who passes the door (`@Allow`); others are told that they may not. */
  readonly door: readonly Who[];
  /** It asks for one subject: who may, by whose it is. */
  readonly of?: { readonly kind: Kind; readonly grid: Grid };
  /** Subjects of other kinds that its id can mean, too. */
  readonly also?: Partial<Record<Kind, Grid>>;
  /** What isn't there gets an answer and no refusal: the same as what may not be touched. */
  readonly quiet?: boolean;
  /** It tells of many: whose are among them. */
  readonly lists?: { readonly kind: Kind; readonly grid: Grid };
  /** Arguments beside those that are needed and that can be guessed from their types. */
  readonly with?: (given: Given) => object;
  /** It makes one, of whoever asks. */
  readonly makes?: Kind;
  /** The answer as it is expected for whoever passes the door, where counts could tell too much. */
  readonly says?: (who: Who) => Record<string, unknown>;
}
type More = Partial<Pick<Operation, 'door' | 'with' | 'says' | 'makes' | 'also' | 'quiet'>>;

/** Whoever is signed in and works here. */
export const ALL = EVERYBODY.filter((who) => who !== 'anonymous' && who !== 'suspended');
export const MANAGER = ['manager'] as const satisfies readonly Who[];
export const NOBODY = [] as const;

/** It is about no subject: who may. */
export const by = (door: readonly Who[], more: More = {}): Operation => ({ door, ...more });
/** It is about one subject, by its id. */
export const of = (kind: Kind, grid: Grid, more: More = {}): Operation => ({ door: ALL, of: { kind, grid }, ...more });
/** It tells of many subjects. */
export const lists = (kind: Kind, grid: Grid, more: More = {}): Operation => ({
  door: ALL,
  lists: { kind, grid },
  ...more,
});

/** Of a field: to whoever may have the object; or only (and then really) in these cells; or the matrix never comes by it, for a reason. */
export type FieldExpectation =
  'told' | { readonly only: Grid; readonly except: Partial<Record<Kind, Grid>> } | { readonly unseen: string };
/** @param except of subjects of these kinds otherwise */
export const only = (grid: Grid, except: Partial<Record<Kind, Grid>> = {}): FieldExpectation => ({
  only: grid,
  except,
});

const each = (type: string, fields: string, expectation: FieldExpectation): Record<string, FieldExpectation> =>
  Object.fromEntries(fields.split(/\s+/).map((field) => [`${type}.${field}`, expectation]));
/** To whoever may read the object. */
export const told = (type: string, fields: string) => each(type, fields, 'told');
export const unseen = (type: string, fields: string, why: string) => each(type, fields, { unseen: why });
