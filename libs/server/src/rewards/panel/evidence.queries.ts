import { maskNames, type NamedPerson } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Candidate } from './candidates.queries';
import type { EvidenceStory } from './jury.object';

/** What speaks for a candidate. */
export interface Evidence {
  whys: string[];
  stories: EvidenceStory[];
}

const WHYS = `select id, why from award_nomination where id = any($1) order by submitted_at, id`;
// only what everybody may read: nobody agreed that a jury sees what was meant for few
const STORIES = `select s.nomination_id as "nominationId", r.id, r.story as words, r.source, r.depth, r.value_id as "valueId", r.publish_at as at, r.giver_id as "giverId"
  from award_nomination_story s join recognition r on r.id = s.recognition_id
  where s.nomination_id = any($1) and r.state = 'published' and r.visibility = 'everyone' and r.blurred_at is null and r.story <> ''
  order by s.nomination_id, s.position`;
const NAMES = `select id, first_name as "firstName", last_name as "lastName", middle_name as "middleName" from employee where id = any($1)`;
const UNITS = `select id, name_ru as "nameRu", name_en as "nameEn" from unit where id = any($1)`;

type StoryRow = EvidenceStory & { nominationId: string; giverId: string | null };

/**
 * The words for each candidate, by its id. Masked: without the names of the nominee or the team, of who nominates and of who thanks. A
 * story that several bring stands once.
 */
export async function evidenceOf(
  tx: Tx,
  candidates: readonly Candidate[],
  { masked }: { masked: boolean },
): Promise<ReadonlyMap<string, Evidence>> {
  const nominationIds = candidates.flatMap((one) => one.nominationIds);
  const whys = await tx.sql<{ id: string; why: string }>('panel.whys', WHYS, [nominationIds]);
  const stories = await tx.sql<StoryRow>('panel.stories', STORIES, [nominationIds]);
  const names = masked ? await namesToMask(tx, candidates, stories) : undefined;
  return new Map(
    candidates.map((candidate) => {
      const own = stories.filter(({ nominationId }) => candidate.nominationIds.includes(nominationId));
      const mask = names ? names(candidate, own) : (text: string) => text;
      const once = [...new Map(own.map((story) => [story.id, story])).values()];
      return [
        candidate.id,
        {
          whys: whys.filter(({ id }) => candidate.nominationIds.includes(id)).map(({ why }) => mask(why)),
          stories: once.map(({ nominationId: _, giverId: __, ...story }) => ({ ...story, words: mask(story.words) })),
        },
      ];
    }),
  );
}

async function namesToMask(tx: Tx, candidates: readonly Candidate[], stories: readonly StoryRow[]) {
  const ids = [
    ...candidates.flatMap(({ peopleIds, nominatorIds }) => [...peopleIds, ...nominatorIds]),
    ...stories.flatMap(({ giverId }) => giverId ?? []),
  ];
  const people = new Map(
    (await tx.sql<NamedPerson & { id: string }>('panel.names', NAMES, [[...new Set(ids)]])).map((one) => [one.id, one]),
  );
  const unitIds = candidates.flatMap(({ teamUnitId }) => teamUnitId ?? []);
  const units = await tx.sql<{ id: string; nameRu: string; nameEn: string }>('panel.units', UNITS, [unitIds]);
  return (candidate: Candidate, own: readonly StoryRow[]) => {
    const meant = [...candidate.peopleIds, ...candidate.nominatorIds, ...own.flatMap(({ giverId }) => giverId ?? [])];
    const named = [...new Set(meant)].flatMap((id) => people.get(id) ?? []);
    const unit = units.find(({ id }) => id === candidate.teamUnitId);
    const titles = [candidate.teamName, unit?.nameRu, unit?.nameEn].flatMap((title) => title ?? []);
    return (text: string) => maskNames(text, named, titles);
  };
}
