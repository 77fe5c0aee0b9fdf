import { dayBefore, DomainError, periodDays, type Viewer } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { inLocale, type Locale, translator } from '@zasluga/locale';
import type { StoryBook, StoryEntry } from '@zasluga/pages';
import { receivedBy } from '../recognition.visibility';

/** Of each kind; the newest, when there are more. */
export const STORY_MAX = 2000;

export interface StoryRequest {
  /** A label of the domain such as "2026" or "last-90-days"; all: everything. */
  period: string;
  which: 'received' | 'given' | 'both';
  locale: Locale;
}

interface Frame {
  nameRu: string;
  nameEn: string;
  timeZone: string;
  today: string;
  firstName: string;
  lastName: string;
  role: string;
}

/** Everything for the PDF of one's own story; nobody else's can be asked for. Throws input.invalid for a period that is none. */
export async function storyBook(tx: Tx, viewer: Viewer, { period, which, locale }: StoryRequest): Promise<StoryBook> {
  const [frame] = await tx.sql<Frame>(
    'story.frame',
    `select c.name_ru as "nameRu", c.name_en as "nameEn", c.time_zone as "timeZone", ($2::timestamptz at time zone c.time_zone)::date::text as today,
       e.first_name as "firstName", e.last_name as "lastName", e.role_title as role from company c join employee e on e.id = $1`,
    [viewer.employeeId, clock.now()],
  );
  const { timeZone, today, role, ...names } = frame!;
  const days = period === 'all' ? null : periodDays(period, today);
  if (period !== 'all' && !days) throw new DomainError('input.invalid', 'period');
  const kinds = which === 'both' ? (['received', 'given'] as const) : [which];
  const parts: StoryBook['parts'][number][] = [];
  for (const kind of kinds) parts.push(await partOf(tx, viewer, kind, days, timeZone, locale));
  return {
    ...{ locale, timeZone, role, parts, madeAt: clock.now() },
    company: inLocale(names, 'name', locale),
    name: translator(locale).format.name(names),
    period: days && { from: days.from, to: lastDay(days.until, today) },
  };
}

/** The day before `until`, or today if that comes first; yyyy-mm-dd. */
function lastDay(until: string, today: string): string {
  const last = dayBefore(until);
  return last < today ? last : today;
}

interface Row extends Omit<StoryEntry, 'from' | 'to' | 'value' | 'phrases' | 'isPrivate' | 'isForUnit'> {
  visibility: string;
  giver: Person | null;
  receivers: Person[] | null;
  units: { nameRu: string; nameEn: string }[] | null;
  valueRu: string | null;
  valueEn: string | null;
  phrases: { textRu: string; textEn: string }[] | null;
}
interface Person {
  firstName: string;
  lastName: string;
}

const person = (e: string) => `json_build_object('firstName', ${e}.first_name, 'lastName', ${e}.last_name)`;
const MINE = {
  received: `r.id in ${receivedBy('$1')}`,
  given: 'r.giver_id = $1',
};

const partText = (kind: 'received' | 'given') => `
  select r.publish_at as at, r.story as words, r.source, r.visibility, r.depth, v.name_ru as "valueRu", v.name_en as "valueEn",
    case when g.id is not null then ${person('g')} end as giver,
    (select json_agg(${person('e')} order by e.last_name, e.first_name, e.id) from recognition_receiver x
      join employee e on e.id = x.employee_id where x.recognition_id = r.id) as receivers,
    (select json_agg(json_build_object('nameRu', u.name_ru, 'nameEn', u.name_en) order by u.position, u.id) from recognition_unit w
      join unit u on u.id = w.unit_id where w.recognition_id = r.id) as units,
    (select json_agg(json_build_object('textRu', b.text_ru, 'textEn', b.text_en) order by x.position) from recognition_behaviour x
      join behaviour b on b.id = x.behaviour_id where x.recognition_id = r.id) as phrases,
    coalesce((select json_agg(k) from (select x.kind, count(*)::int as count from recognition_reaction x
      where x.recognition_id = r.id group by x.kind order by x.kind) k), '[]') as reactions
  from recognition r left join employee g on g.id = r.giver_id left join value v on v.id = r.value_id
  where ${MINE[kind]} and r.state = 'published' and r.blurred_at is null
    and ($2::date is null or r.publish_at >= ($2::date)::timestamp at time zone $4)
    and ($3::date is null or r.publish_at < ($3::date)::timestamp at time zone $4)
  order by r.publish_at desc, r.id desc limit ${STORY_MAX} + 1`;

async function partOf(
  tx: Tx,
  viewer: Viewer,
  kind: 'received' | 'given',
  days: { from: string; until: string } | null,
  timeZone: string,
  locale: Locale,
): Promise<StoryBook['parts'][number]> {
  const { format } = translator(locale);
  const values = [viewer.employeeId, days?.from ?? null, days?.until ?? null, timeZone];
  const rows = await tx.sql<Row>(`story.${kind}`, partText(kind), values);
  const entries = rows
    .slice(0, STORY_MAX)
    .map(({ giver, receivers, units, visibility, valueRu, valueEn, phrases, ...row }): StoryEntry => ({
      ...row,
      from: giver && format.name(giver),
      to: [...(units ?? []).map((unit) => inLocale(unit, 'name', locale)), ...(receivers ?? []).map(format.name)],
      isForUnit: !!units?.length,
      isPrivate: visibility === 'private',
      value: inLocale({ valueRu, valueEn }, 'value', locale) || null,
      phrases: (phrases ?? []).map((phrase) => inLocale(phrase, 'text', locale)),
    }));
  return { kind, entries: entries.reverse(), isCut: rows.length > STORY_MAX };
}
