/** Whom a reward is for. Of each kind that names anything one has to fit; a kind that names nothing fits everybody. */
export interface Audience {
  readonly unitIds: readonly string[];
  readonly roleTitles: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly countries: readonly string[];
}

export interface AudienceMember {
  /** The person's own unit and all units above it. */
  readonly unitIds: readonly string[];
  readonly roleTitle: string;
  /** Of the place where the person works; null: nobody has said. */
  readonly country: string | null;
}

/** Rows of each kind that a reward may have. */
export const AUDIENCE_MAX = 50;

export const FOR_EVERYBODY: Audience = { unitIds: [], roleTitles: [], countries: [] };

const folded = (title: string) => title.trim().toLowerCase();

export const isFor = ({ unitIds, roleTitles, countries }: Audience, person: AudienceMember): boolean =>
  (unitIds.length === 0 || unitIds.some((id) => person.unitIds.includes(id))) &&
  (roleTitles.length === 0 || roleTitles.some((title) => folded(title) === folded(person.roleTitle))) &&
  (countries.length === 0 || (person.country !== null && countries.includes(person.country)));
