import { enqueue, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { lastFinishedWeek, type Week, type WeekLabel, weekOf } from './digest.week';

/** What is kept of a week: figures, and ids of what is worth reading. */
export interface DigestContent {
  /** Thanks to oneself by name. */
  received: number;
  /** With those to one's whole unit. */
  receivedIds: string[];
  given: number;
  /** Thanks to people of one's unit, oneself included, and to the unit as a whole. */
  unitThanks: number;
  unitStoryId: string | null;
  voiceId: string | null;
  storyId: string | null;
  /** A unit that one's own leans on and that one has not thanked in half a year. */
  nudgeUnitId: string | null;
}

export const DIGEST_JOB = 'recognition.digest';
const BATCH = 200;
/** So many of those received are shown: those with words first, the latest before others. */
const SHOWN = 3;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Begins the digests of the week that ended last, once. */
export async function beginDigests(tx: Tx): Promise<void> {
  const label = await lastFinishedWeek(tx);
  const begun = await tx.sql(
    'digest.begin',
    'insert into digest_week (company_id, label) values ($1, $2) on conflict do nothing returning label',
    [tx.companyId, label],
  );
  if (begun.length) await enqueue(tx, DIGEST_JOB, { label, after: FIRST }, { key: label });
}

/** The digests of the next people in the order of their ids, and the job for those after them. Repeating it adds nothing. */
export async function digestBatch(tx: Tx, label: WeekLabel, after: string): Promise<void> {
  const last = await makeDigests(tx, label, after);
  if (last) await enqueue(tx, DIGEST_JOB, { label, after: last }, { key: `${label}/${last}` });
}

interface Reader {
  id: string;
  unitId: string | null;
  received: number;
  receivedIds: string[] | null;
  given: number;
  thankedUnits: string[] | null;
}

const PEOPLE = `select e.id, e.unit_id as "unitId", got.n as received, got.ids as "receivedIds", gave.n as given, gave.units as "thankedUnits"
  from (select id, unit_id from employee where status = 'active' and id > $1
    and not exists (select from notice_switch s where s.employee_id = employee.id and s.kind = 'digest_ready' and not s.is_on)
    order by id limit ${BATCH}) e
  cross join lateral (select count(*)::int as n, (array_agg(r.id order by r.story <> '' desc, r.publish_at desc))[1:${SHOWN}] as ids
    from recognition_receiver x join recognition r on r.id = x.recognition_id
    where x.employee_id = e.id and r.state = 'published' and r.publish_at >= $2 and r.publish_at < $3) got
  cross join lateral (select count(*) filter (where r.publish_at >= $2)::int as n,
      (select array_agg(distinct x.unit_id) from recognition t join (select recognition_id, unit_id from recognition_receiver
          union all select recognition_id, unit_id from recognition_unit) x on x.recognition_id = t.id
        where t.giver_id = e.id and t.state = 'published' and t.publish_at >= $3::timestamptz - interval '180 days') as units
    from recognition r where r.giver_id = e.id and r.state = 'published' and r.publish_at >= $2 and r.publish_at < $3) gave
  order by e.id`;

/** Makes them for up to 200 people; returns the id after which to go on, or null at the end. */
export async function makeDigests(tx: Tx, label: WeekLabel, after: string = FIRST): Promise<string | null> {
  const week = await weekOf(tx, label);
  const people = await tx.sql<Reader>('digest.people', PEOPLE, [after, week.from, week.until]);
  if (!people.length) return null;
  const stories = await storiesOfWeek(tx, week);
  const units = await unitsOfWeek(tx, week);
  const leansOn = await unitsLeanedOn(tx, week);
  const thanked = await unitsThanked(tx, week);
  const rows = people.map((one) => ({
    id: newId(),
    employeeId: one.id,
    content: contentFor(one, stories, {
      thanks: units.get(one.unitId ?? '') ?? 0,
      leansOn: leansOn.get(one.unitId ?? '') ?? [],
      thanked: thanked.filter(({ unitId, giverId }) => unitId === one.unitId && giverId !== one.id),
    }),
  }));
  const made = await tx.sql<{ employeeId: string }>(
    'digest.insert',
    `insert into digest (company_id, id, employee_id, label, content)
     select $1, (d->>'id')::uuid, (d->>'employeeId')::uuid, $2, d->'content' from jsonb_array_elements($3::jsonb) d
     on conflict do nothing returning employee_id as "employeeId"`,
    [tx.companyId, label, JSON.stringify(rows)],
  );
  await notify(tx, {
    to: made.map(({ employeeId }) => employeeId),
    kind: 'digest_ready',
    subject: { type: 'digest', id: tx.companyId },
    params: { label },
  });
  return people.length < BATCH ? null : people.at(-1)!.id;
}

interface Story {
  id: string;
  source: string;
  people: string[];
  unitIds: string[];
}

/** `below(top, id)`: each unit with all under it. A whole unit that is thanked is thanked with all of them. */
const BELOW = `recursive below(top, id) as (
    select id, id from unit union select b.top, u.id from below b join unit u on u.parent_id = b.id)`;

/** Readable by everybody, the deepest and most answered first. */
const storiesOfWeek = (tx: Tx, { from, until }: Week): Promise<Story[]> =>
  tx.sql(
    'digest.stories',
    `with ${BELOW}
     select r.id, r.source, array(select x.employee_id from recognition_receiver x where x.recognition_id = r.id)
         || coalesce(r.giver_id, '${FIRST}') as people,
       array(select x.unit_id from recognition_receiver x where x.recognition_id = r.id and x.unit_id is not null
         union select b.id from recognition_unit w join below b on b.top = w.unit_id where w.recognition_id = r.id) as "unitIds"
     from (select n.id, n.source, n.giver_id, n.publish_at, n.depth from recognition n where n.state = 'published'
         and n.visibility = 'everyone' and n.blurred_at is null and n.publish_at >= $1 and n.publish_at < $2 and length(n.story) >= 40
         order by n.publish_at desc limit 2000) r
     order by case r.depth when 'sacrifice' then 4 when 'beyond' then 2 else 0 end
       + least((select count(*) from recognition_reaction k where k.recognition_id = r.id), 5) desc, r.publish_at desc, r.id limit 500`,
    [from, until],
  );

async function unitsOfWeek(tx: Tx, { from, until }: Week): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.sql<{ unitId: string; thanks: number }>(
    'digest.units',
    `with ${BELOW}, told as (select id from recognition r where r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2)
     select unit_id as "unitId", count(*)::int as thanks from (
       select x.unit_id, r.id from told r join recognition_receiver x on x.recognition_id = r.id where x.unit_id is not null
       union select b.id, r.id from told r join recognition_unit w on w.recognition_id = r.id join below b on b.top = w.unit_id) u group by 1`,
    [from, until],
  );
  return new Map(rows.map(({ unitId, thanks }) => [unitId, thanks]));
}

interface UnitThanked {
  unitId: string;
  id: string;
  giverId: string | null;
}

/** What the whole of a unit, or of one above it, was thanked for; the latest first. */
const unitsThanked = (tx: Tx, { from, until }: Week): Promise<UnitThanked[]> =>
  tx.sql(
    'digest.units_thanked',
    `with ${BELOW}
     select b.id as "unitId", r.id, r.giver_id as "giverId" from (select n.id, n.giver_id, n.publish_at from recognition n
         where n.state = 'published' and n.publish_at >= $1 and n.publish_at < $2
           and exists (select from recognition_unit w where w.recognition_id = n.id) order by n.publish_at desc limit 500) r
       join recognition_unit w on w.recognition_id = r.id join below b on b.top = w.unit_id
     group by b.id, r.id, r.giver_id, r.publish_at order by r.publish_at desc, r.id`,
    [from, until],
  );

/** Of each unit the other units whose help its people thanked for in the last 90 days, the most first. */
async function unitsLeanedOn(tx: Tx, { until }: Week): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.sql<{ unitId: string; ids: string[] }>(
    'digest.leans_on',
    `select p.of as "unitId", (array_agg(p.on_id order by p.n desc, p.on_id))[1:10] as ids from (
       select r.giver_unit_id as of, x.unit_id as on_id, count(*) as n from recognition r
         join (select recognition_id, unit_id from recognition_receiver
           union all select recognition_id, unit_id from recognition_unit) x on x.recognition_id = r.id
       where r.state = 'published' and r.source = 'colleague' and r.publish_at >= $1::timestamptz - interval '90 days' and r.publish_at < $1
         and r.giver_unit_id is not null and x.unit_id is not null and x.unit_id <> r.giver_unit_id
       group by 1, 2) p group by 1`,
    [until],
  );
  return new Map(rows.map(({ unitId, ids }) => [unitId, ids]));
}

interface OwnUnit {
  thanks: number;
  leansOn: readonly string[];
  thanked: readonly UnitThanked[];
}

function contentFor(reader: Reader, stories: readonly Story[], unit: OwnUnit): DigestContent {
  const others = stories.filter(({ people }) => !people.includes(reader.id));
  const ofUnit = ({ unitIds }: Story) => reader.unitId !== null && unitIds.includes(reader.unitId);
  const isVoice = ({ source }: Story) => source === 'customer';
  const voice = others.find((one) => isVoice(one) && ofUnit(one)) ?? others.find(isVoice);
  // thanks to oneself first; where there is room, those to the whole unit, which name it
  const own = reader.receivedIds ?? [];
  const receivedIds = [...new Set([...own, ...unit.thanked.map(({ id }) => id)])].slice(0, SHOWN);
  const told = new Set([voice?.id, ...receivedIds]);
  const unitStory = others.find((one) => ofUnit(one) && !told.has(one.id));
  told.add(unitStory?.id);
  const story = others.find((one) => !isVoice(one) && !told.has(one.id));
  const thanked = new Set(reader.thankedUnits ?? []);
  return {
    received: reader.received,
    receivedIds,
    given: reader.given,
    unitThanks: unit.thanks,
    unitStoryId: unitStory?.id ?? null,
    voiceId: voice?.id ?? null,
    storyId: story?.id ?? null,
    nudgeUnitId: unit.leansOn.find((id) => !thanked.has(id)) ?? null,
  };
}
