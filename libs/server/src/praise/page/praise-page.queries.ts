import {
  PRAISE_OTHERS_MAX,
  PRAISE_PEOPLE_MAX,
  PRAISE_PHRASES_MAX,
  readBadgeNumber,
  type Locale,
  type MaskedKind,
  type PraiseSeen,
  type PraiseEraser,
} from '@zasluga/domain';
import { inLocale } from '@zasluga/locale';
import { isUuid, type Tx } from '@zasluga/kernel';
import type { PraisePerson } from '@zasluga/pages';

type Pair<Name extends string> = { [K in `${Name}Ru` | `${Name}En`]: string | null };

/** What a page needs to know about the point behind a code. */
export type PagePoint = Pair<'company' | 'address' | 'place' | 'unit' | 'touchpoint'> & {
  id: string;
  code: string;
  locale: Locale;
  timeZone: string;
  closed: boolean;
  placeId: string | null;
  unitId: string | null;
  touchpointId: string | null;
  employeeId: string | null;
};

const POINT = `select p.id, p.code, c.name_ru as "companyRu", c.name_en as "companyEn", c.locale, c.time_zone as "timeZone",
    (p.closed_at is not null or l.closed_at is not null) as closed, p.employee_id as "employeeId",
    coalesce(p.place_id, e.place_id) as "placeId", p.unit_id as "unitId", p.touchpoint_id as "touchpointId",
    l.address_ru as "addressRu", l.address_en as "addressEn", l.name_ru as "placeRu", l.name_en as "placeEn",
    u.name_ru as "unitRu", u.name_en as "unitEn", t.name_ru as "touchpointRu", t.name_en as "touchpointEn"
  from praise_point p join company c on true left join employee e on e.id = p.employee_id
    left join place l on l.id = coalesce(p.place_id, e.place_id) left join unit u on u.id = p.unit_id
    left join touchpoint t on t.id = p.touchpoint_id`;

/** The point of this id, or the one that a replaced point leads on to. */
export const pagePoint = async (tx: Tx, id: string): Promise<PagePoint | undefined> =>
  (
    await tx.sql<PagePoint>(
      'praise.page_point',
      `${POINT} where p.id = (select case when asked.leads_on then asked.replaced_by_id else asked.id end from praise_point asked where asked.id = $1)`,
      [id],
    )
  )[0];

/** Points as they are, replaced ones too, in no order. */
export const pagePoints = (tx: Tx, ids: readonly string[]): Promise<PagePoint[]> =>
  tx.sql('praise.page_points', `${POINT} where p.id = any($1)`, [ids]);

/** The point of a praise as it was when the praise was given: it may have moved since. */
export const pointWhenSaid = async (tx: Tx, praiseId: string): Promise<PagePoint | undefined> =>
  (
    await tx.sql<PagePoint>(
      'praise.point_when_said',
      POINT.replace(
        'praise_point p',
        `(select o.id, o.code, o.closed_at, o.employee_id, r.place_id, r.touchpoint_id, r.unit_id
          from praise r join praise_point o on o.id = r.point_id where r.id = $1) p`,
      ),
      [praiseId],
    )
  )[0];

/** "Лесная, 7 · касса": the address where there is one, else the place's name; then the unit or the step of the journey. */
export function whereOf(point: Omit<PagePoint, 'id' | 'code'>, locale: Locale): string {
  const place = inLocale(point, 'address', locale) || inLocale(point, 'place', locale);
  const parts = [place, place ? '' : inLocale(point, 'unit', locale), inLocale(point, 'touchpoint', locale)];
  return parts.filter(Boolean).join(' · ') || inLocale(point, 'company', locale);
}

interface PersonRow {
  id: string;
  firstName: string;
  lastName: string;
  role: string;
}

const shown = ({ id, firstName, lastName, role }: PersonRow): PraisePerson => ({
  id,
  firstName,
  role,
  initials: `${[...firstName][0] ?? ''}${[...lastName][0] ?? ''}`.toUpperCase(),
});

/** Of the point $1 (a person), $2 (a place) or $3 (a unit): who agreed to be shown to customers. Nobody else ever appears. */
const AGREED = `e.shown_to_customers and e.status = 'active'
  and case when $1::uuid is not null then e.id = $1 when $2::uuid is not null then e.place_id = $2 else e.unit_id = $3 end`;

const byName = (one: PraisePerson, other: PraisePerson) =>
  one.firstName.localeCompare(other.firstName, 'ru') || one.initials.localeCompare(other.initials, 'ru');

export interface PagePeople {
  /** On the page. */
  people: PraisePerson[];
  /** Found by typing. */
  others: PraisePerson[];
}

/**
 * Who agreed to be shown: the one person of a badge, else people of the place or unit. Where there are more than a page shows, each day
 * draws others: nobody is always left out. `chosenId`: whoever was chosen on a page drawn before stays on it.
 */
export async function pagePeople(
  tx: Tx,
  { employeeId, placeId, unitId }: PagePoint,
  chosenId?: string,
): Promise<PagePeople> {
  const rows = await tx.sql<PersonRow>(
    'praise.page_people',
    `select e.id, e.first_name as "firstName", e.last_name as "lastName", e.role_title as role from employee e where ${AGREED}
     order by e.id is not distinct from $4 desc, md5(e.id::text || current_date::text) limit $5`,
    [
      employeeId,
      placeId,
      unitId,
      chosenId && isUuid(chosenId) ? chosenId : null,
      PRAISE_PEOPLE_MAX + PRAISE_OTHERS_MAX,
    ],
  );
  const drawn = rows.map(shown);
  return {
    people: drawn.slice(0, PRAISE_PEOPLE_MAX).sort(byName),
    others: drawn.slice(PRAISE_PEOPLE_MAX).sort(byName),
  };
}

/** Whom a badge number means, typed in full: among those of the point who agreed to be shown. Numbers are unique in a company. */
export async function personOfBadge(
  tx: Tx,
  { employeeId, placeId, unitId }: PagePoint,
  named: string,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>(
    'praise.person_of_badge',
    `select e.id from employee e where ${AGREED} and lower(e.number) = $4 limit 1`,
    [employeeId, placeId, unitId, readBadgeNumber(named)],
  );
  return row?.id;
}

type PhraseRow = Pair<'text'> & { id: string };

/**
 * The company's own phrases for customers: those chosen for this step of the journey, then those chosen for none in particular. Those of
 * other steps only where a company chose nothing for this one.
 */
export async function pagePhrases(tx: Tx, { touchpointId }: PagePoint, locale: Locale) {
  const rows = await tx.sql<PhraseRow>(
    'praise.page_phrases',
    `select id, text_ru as "textRu", text_en as "textEn" from (
       select *, min(distance) over () as nearest from (
         select b.id, b.text_ru, b.text_en, b.position, case
             when exists (select from behaviour_touchpoint t where t.behaviour_id = b.id and t.touchpoint_id = $1) then 0
             when not exists (select from behaviour_touchpoint t where t.behaviour_id = b.id) then 1 else 2 end as distance
         from behaviour b where b.side = 'for' and b.for_customers and b.adopted_at is not null and b.retired_at is null) phrase
       ) measured where distance < 2 or nearest = 2 or $1::uuid is null order by distance, position, id limit $2`,
    [touchpointId, PRAISE_PHRASES_MAX],
  );
  return rows.map((row) => ({ id: row.id, text: inLocale(row, 'text', locale) }));
}

/** Other points of the company that are open: for whoever stands before a closed one. One of each place, its own place first. */
export async function sisterPoints(
  tx: Tx,
  locale: Locale,
  { placeId }: Pick<PagePoint, 'placeId'>,
): Promise<{ code: string; where: string }[]> {
  const rows = await tx.sql<PagePoint>(
    'praise.sister_points',
    `${POINT} where p.closed_at is null and l.closed_at is null and p.employee_id is null
     order by p.place_id is not distinct from $1::uuid desc, p.created_at, p.id limit 50`,
    [placeId],
  );
  const byPlace = new Map(rows.map((row) => [whereOf(row, locale), row.code]));
  return [...byPlace].slice(0, 8).map(([where, code]) => ({ code, where }));
}

export interface Said {
  id: string;
  pointId: string;
  kind: 'praise' | 'problem';
  who: 'employee' | 'team' | 'unknown';
  name: string | null;
  words: string;
  masked: MaskedKind[];
  /** Why it may be suspicious; null once that was answered by a proof of work, or decided. */
  unproved: PraiseSeen | null;
  state: 'received' | 'published' | 'hidden' | 'taken';
  createdAt: Date;
  decidedAt: Date | null;
  readAt: Date | null;
  expected: number | null;
  demanded: number | null;
  recommend: number | null;
  comeAgain: number | null;
  compared: number | null;
  askedToWrite: boolean | null;
  /** The name is that of an employee who agreed to be shown. */
  shown: boolean;
  hasContact: boolean;
  erasedAt: Date | null;
  erasedBy: PraiseEraser | null;
  phrases: Pair<'text'>[];
}

/** A praise as its customer may see it. Whose badge number somebody typed isn't told back before a curator decided. */
export const saidById = async (tx: Tx, id: string): Promise<Said | undefined> =>
  (
    await tx.sql<Said>(
      'praise.said',
      `select p.id, p.point_id as "pointId", p.kind, p.who, p.words, p.masked,
         case when p.state = 'received' and p.proved_at is null then p.seen end as unproved,
         case when p.decided_at is null and right(lower(p.named), length(e.number)) = lower(e.number) then null
           else coalesce(e.first_name, nullif(p.named, '')) end as name,
         case when g.state = 'hidden' then 'hidden' else p.state end as state,
         p.created_at as "createdAt", p.decided_at as "decidedAt", p.read_at as "readAt", p.expected, p.demanded, p.recommend,
         p.come_again as "comeAgain", p.compared, p.asked_to_write as "askedToWrite",
         e.id is not null as shown, p.erased_at as "erasedAt", p.erased_by as "erasedBy",
         exists (select from praise_contact c where c.praise_id = p.id) as "hasContact",
         coalesce((select json_agg(json_build_object('textRu', b.text_ru, 'textEn', b.text_en) order by b.position, b.id)
           from praise_behaviour pb join behaviour b on b.id = pb.behaviour_id where pb.praise_id = p.id), '[]') as phrases
       from praise p left join employee e on e.id = p.employee_id and e.shown_to_customers
         left join recognition g on g.id = p.recognition_id where p.id = $1`,
      [id],
    )
  )[0];
