import {
  type EntriesThere,
  type EntryCell,
  type Measure,
  MEASURES,
  type NotedFigures,
  notedFigures,
  releasedFigures,
  releasedParts,
  releasedPortions,
  type ShownFigure,
} from '@zasluga/domain';
import { inSteps, newId, type Tx } from '@zasluga/kernel';
import { type Portion, PORTION_OF, settled } from '../../friction';
import type { Window } from './entries.queries';
import type { EmpowermentView } from './window';

/** Of so many people in a cell the rest needn't be read: it is large enough whatever is hidden beside it. */
const ENOUGH = 50;

/**
 * Each month adds to each unit and the whole company some twenty figures (a month and three months together: three kinds of entries and five
 * measures), if enough people stand behind every one: 250 in a year, so that a company of more than 150 such units would reach it. Beyond,
 * nothing is shown, for what was forgotten could be subtracted.
 */
const MOST_REMEMBERED = 40_000;

/** How far before the frame what was shown still counts in: the window of three months that ends where the frame begins, and as much again. */
const MEMORY_MONTHS = 6;
const REMEMBERED_FROM = `((($1::timestamptz at time zone $3) - interval '${MEMORY_MONTHS} months') at time zone $3)`;

/** An entry can be added to until the end of the next day. */
const UNFINISHED = `d.created_at > clock_timestamp() - interval '2 days'`;

/** Told apart from every other one that waits. */
const idOf = ({ procedureId, source, of }: Portion): string => [procedureId, source, of].filter(Boolean).join(' ');

const TOLD: Record<Measure, string> = {
  cost: `d.kind = 'done' and d.cost_minor is not null`,
  seconds: `d.kind = 'done' and d.seconds is not null`,
  left: `d.kind = 'done' and d.customer_left is not null`,
  asked: `d.kind <> 'done' or d.asked is not null`,
  barrier: `d.kind <> 'done' and d.barrier is not null`,
};
/** As `told` of the domain's cells has them. */
const MASK = MEASURES.map((measure, bit) => `case when bool_or(${TOLD[measure]}) then ${1 << bit} else 0 end`).join(
  ' + ',
);

/** As `entryPart` of the domain names them. */
const PARTS = `array_remove(array[case d.kind when 'done' then 'deed ' || coalesce(d.deed, 'unsaid') end,
  'place ' || coalesce(d.place_id::text, 'unsaid')], null)`;

const IN_FRAME = `d.created_at >= ${REMEMBERED_FROM} and d.created_at < $2`;
/** Entries of the frame and as far back as is remembered, and those of each portion that came into the register since or is to come. */
const CONCERNED = `select d.* from decision d where ${IN_FRAME}
  union all select d.* from decision d where not (${IN_FRAME}) and d.id in (
    select subject_id from friction_occurrence where released_at >= ${REMEMBERED_FROM}
    union select o.subject_id from friction_occurrence o join waiting w on w.of is null and w.procedure_id = o.procedure_id and w.source = o.source
      where not o.released and o.source <> 'complaint' and o.procedure_id is not null
    union select o.subject_id from friction_occurrence o where o.owed_to_id is not null and o.owed_to_id in (select unnest(owed) from waiting))`;

/**
 * Who stands behind entries, and what each of them told in them: by unit, month in which they were written, kind, portion of the register,
 * portion by which they would come into its figures, deed and place. Portions that came into the register within the frame are whole,
 * however old their entries. People leave the server only as the size of a group; of many those who told least are left out.
 */
const entryCells = (
  tx: Tx,
  { from, until, timeZone }: Window,
  waiting: readonly Portion[],
): Promise<(EntryCell & { isUnfinished: boolean })[]> =>
  tx.sql(
    'culture.entry_cells',
    `with waiting as materialized (select * from jsonb_to_recordset($5::jsonb) as w (id text, procedure_id uuid, source text, of text, owed uuid[])),
     of_author as (
       select d.unit_id as "unitId", to_char(d.created_at at time zone $3, 'YYYY-MM') as month, d.kind, o.portion, o.comes,
         ${PARTS} as parts, d.author_id, bool_or(${UNFINISHED}) as unfinished, ${MASK} as told
       from (${CONCERNED}) d
       left join lateral (
         select case when o.released_at >= ${REMEMBERED_FROM} then ${PORTION_OF} end as portion,
           case when not o.released then (select w.id from waiting w
               where w.of is null and w.procedure_id = o.procedure_id and w.source = o.source and ${settled('o.at')})
             when o.owed_to_id is not null then (select w.id from waiting w
               where w.of = ${PORTION_OF} and w.source = o.source and o.owed_to_id = any(w.owed)) end as comes
         from friction_occurrence o
         where o.subject_id = d.id and o.source = case d.kind when 'done' then 'bent' when 'refused' then 'refused' else 'feared' end
       ) o on true
       where ${IN_FRAME} or o.portion is not null or o.comes is not null
       group by 1, 2, 3, 4, 5, 6, 7)
     select "unitId", month, kind, portion, comes, parts, bool_or(unfinished) as "isUnfinished",
       (array_agg(author_id order by bit_count(told::bit(5)) desc, author_id))[1:$4] as people,
       (array_agg(told order by bit_count(told::bit(5)) desc, author_id))[1:$4] as told
     from of_author group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
    [
      from,
      until,
      timeZone,
      ENOUGH,
      JSON.stringify(waiting.map((one) => ({ ...one, id: idOf(one), procedure_id: one.procedureId }))),
    ],
  );

/** What the page is known to have shown of the months that are read; null where it is more than can be looked at. */
async function shownSoFar(tx: Tx, { from, timeZone }: Window): Promise<ShownFigure[] | null> {
  const memory = await tx.sql<ShownFigure>(
    'culture.shown_figures',
    `select kinds, unit_ids as "unitIds", months, part from culture_shown_figure
     where months[1] >= to_char(($1::timestamptz at time zone $2) - interval '${MEMORY_MONTHS} months', 'YYYY-MM')
     order by created_at, id limit ${MOST_REMEMBERED + 1}`,
    [from, timeZone],
  );
  return memory.length > MOST_REMEMBERED ? null : memory;
}

/** All that is audited together. Beside what isn't known nothing can be shown: no group has so many people. */
async function frameOf(tx: Tx, { scope, frame, frameMonths: months }: EmpowermentView, waiting: readonly Portion[]) {
  const cells = await entryCells(tx, frame, waiting);
  const memory = await shownSoFar(tx, frame);
  const { units, threshold } = scope;
  return { cells, months, units, memory: memory ?? [], threshold: memory ? threshold : Infinity };
}

/** In which units and months of the frame anybody wrote entries of a kind, and told what. */
const entriesThere = (tx: Tx, { from, until, timeZone }: Window): Promise<EntriesThere[]> =>
  tx.sql(
    'culture.entries_there',
    `select d.unit_id as "unitId", to_char(d.created_at at time zone $3, 'YYYY-MM') as month, d.kind, ${MASK} as told
     from decision d where d.created_at >= $1 and d.created_at < $2 group by 1, 2, 3`,
    [from, until, timeZone],
  );

/** What the empowerment page shows: what a night has noted. */
export async function figuresNoted(
  tx: Tx,
  { scope, frame, frameMonths: months }: EmpowermentView,
): Promise<NotedFigures> {
  const there = await entriesThere(tx, frame);
  return notedFigures({ noted: (await shownSoFar(tx, frame)) ?? [], there, months, units: scope.units });
}

/**
 * Notes what the page may show of these months beside all that leaders have seen, and then what it may show of them by deed and by place:
 * from now on it is shown, and counts in.
 */
export async function noteShown(tx: Tx, view: EmpowermentView): Promise<void> {
  const { cells, memory, threshold } = await frameOf(tx, view, []);
  const { scope, frameMonths: months, closed } = view;
  const shown = await inSteps(releasedFigures({ cells, months, units: scope.units, memory, threshold }));
  const beside = { cells, lately: closed.months, shown: [...memory, ...shown], threshold };
  const figures = [...shown, ...(await inSteps(releasedParts(beside)))];
  await tx.sql(
    'culture.note_figures',
    `insert into culture_shown_figure (company_id, id, kinds, unit_ids, months, part)
     select $1, id, kinds, unit_ids, months, part
     from jsonb_to_recordset($2::jsonb) as figure (id uuid, kinds text, unit_ids uuid[], months text[], part text)
     on conflict (company_id, kinds, unit_ids, months, part) do nothing`,
    [
      tx.companyId,
      JSON.stringify(
        figures.map(({ kinds, unitIds, months: of, part }) => ({
          id: newId(),
          kinds,
          unit_ids: unitIds,
          months: of,
          part,
        })),
      ),
    ],
  );
}

/** What may be shown of these months by deed and by place (see `entryPart`): only what a night has noted. */
export const shownParts = async (tx: Tx, months: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx.sql<{ part: string }>(
        'culture.shown_parts',
        `select part from culture_shown_figure where months[1] = $1 and months = $2 and part is not null`,
        [months[0], months],
      )
    ).map(({ part }) => part),
  );

/** Which portions the register may take into its figures beside everything that leaders see, and that can no longer change. */
export async function portionsReleased(tx: Tx, view: EmpowermentView, waiting: readonly Portion[]): Promise<Portion[]> {
  const audited = await frameOf(tx, view, waiting);
  const unfinished = new Set(audited.cells.filter(({ isUnfinished }) => isUnfinished).map(({ comes }) => comes));
  const finished = waiting.map(idOf).filter((id) => !unfinished.has(id));
  const portions = await inSteps(releasedPortions(audited, finished));
  return waiting.filter((portion) => portions.has(idOf(portion)));
}
