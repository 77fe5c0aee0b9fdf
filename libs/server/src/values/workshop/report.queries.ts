import { agreementOfRounds, type RoundsOf, type Split, splitToShow } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { WorkshopAgreement, WorkshopResult } from './workshop.entity';

interface ResultRow {
  behaviourId: string;
  position: number;
  textRu: string;
  textEn: string;
  proposed: boolean;
  first: Split;
  second: Split;
  twice: number;
  moved: number;
}

const counted = (round: 1 | 2) => `json_build_object(
  'for', count(*) filter (where v.round = ${round} and v.verdict = 'for'),
  'against', count(*) filter (where v.round = ${round} and v.verdict = 'against'),
  'unsure', count(*) filter (where v.round = ${round} and v.verdict = 'unsure'))`;

/** What came of each behaviour that was reached, in the order of the workshop. Before the end nothing: a round may be open. */
export async function workshopResults(tx: Tx, workshopId: string): Promise<WorkshopResult[]> {
  const rows = await tx.sql<ResultRow>(
    'workshop.results',
    `select wb.behaviour_id as "behaviourId", wb.position, t.text_ru as "textRu", t.text_en as "textEn",
       b.adopted_at is null and b.retired_at is null as proposed, c.first, c.second, c.twice, c.moved
     from workshop w join workshop_behaviour wb on wb.workshop_id = w.id
       join behaviour b on b.id = wb.behaviour_id
       join behaviour_wording t on t.behaviour_id = wb.behaviour_id and t.number = wb.wording
       cross join lateral (select ${counted(1)} as first, ${counted(2)} as second,
           count(o.verdict)::int as twice, (count(*) filter (where o.verdict <> v.verdict))::int as moved
         from workshop_vote v left join workshop_vote o on v.round = 1 and o.workshop_id = v.workshop_id
           and o.behaviour_id = v.behaviour_id and o.round = 2 and o.participant_id = v.participant_id
         where v.workshop_id = wb.workshop_id and v.behaviour_id = wb.behaviour_id) as c
     where w.id = $1 and w.phase = 'closed' and wb.position <= w.position order by wb.position`,
    [workshopId],
  );
  return rows.map(({ twice, moved, first, second, ...row }) => {
    const shown = splitToShow(second);
    return { ...row, first: splitToShow(first), second: shown, moved: shown && twice ? moved : null };
  });
}

/**
 * Before and after the talk, of the same people about the same behaviours. No figures for fewer people than the company's privacy
 * threshold.
 */
export async function workshopAgreement(tx: Tx, workshopId: string): Promise<WorkshopAgreement> {
  const rows = await tx.sql<{ items: RoundsOf[] | null; people: number; peopleNeeded: number }>(
    'workshop.agreement',
    `with twice as (select a.behaviour_id, a.participant_id, a.verdict as before, o.verdict as after
         from workshop w join workshop_vote a on a.workshop_id = w.id and a.round = 1
           join workshop_vote o on o.workshop_id = a.workshop_id and o.behaviour_id = a.behaviour_id and o.round = 2
             and o.participant_id = a.participant_id
         where w.id = $1 and w.phase = 'closed'),
       item as (select json_build_object(
           'before', json_build_array(count(*) filter (where before = 'for'), count(*) filter (where before = 'against')),
           'after', json_build_array(count(*) filter (where after = 'for'), count(*) filter (where after = 'against'))) as counts
         from twice group by behaviour_id)
     select (select json_agg(counts) from item) as items, (select count(distinct participant_id)::int from twice) as people,
       privacy_threshold as "peopleNeeded" from company`,
    [workshopId],
  );
  const [{ items, people, peopleNeeded }] = rows as [(typeof rows)[number]];
  const about = { people, peopleNeeded, behaviours: items?.length ?? 0 };
  if (!items || people < peopleNeeded) return { ...about, before: null, after: null };
  return { ...about, ...agreementOfRounds(items) };
}
