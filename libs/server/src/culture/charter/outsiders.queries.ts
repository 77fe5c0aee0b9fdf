import type { Tx } from '@zasluga/kernel';
import type { Locale } from '@zasluga/locale';
import type { CharterPage, CharterPerson, CharterStory } from '@zasluga/pages';
import { latestVersion } from './charter.queries';
import { IN_THE_OPEN } from './charter.stories';

export type OutsidersCharter = Omit<CharterPage, 'locale' | 'path'> & { companyLocale: Locale };

/** What outsiders see through a link: the latest version. Undefined while there is none. */
export async function outsidersCharter(tx: Tx, shareId: string): Promise<OutsidersCharter | undefined> {
  const version = await latestVersion(tx);
  const [share] = await tx.sql<{ mayBeIndexed: boolean; timeZone: string; companyLocale: Locale }>(
    'charter.share_of_page',
    `select s.may_be_indexed as "mayBeIndexed", c.time_zone as "timeZone", c.locale as "companyLocale"
     from charter_share s join company c on true where s.id = $1 and s.revoked_at is null`,
    [shareId],
  );
  if (!version || !share) return undefined;
  const { content, number, publishedAt } = version;
  const stories = await outsidersStories(
    tx,
    content.values.flatMap(({ storyId }) => storyId ?? []),
  );
  return { ...share, content, number, publishedAt, stories };
}

interface StoryRow {
  id: string;
  words: string;
  source: 'colleague' | 'customer' | 'company';
  giver: CharterPerson | null;
  about: CharterPerson[] | null;
}

/** First name and role; the surname too where the person agreed to be shown to customers. */
const shown = (e: string) =>
  `json_build_object('name', ${e}.first_name || case when ${e}.shown_to_customers then ' ' || ${e}.last_name else '' end, 'role', ${e}.role_title)`;

/** Read anew with every visit: consent and taking back count at once. */
async function outsidersStories(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CharterStory>> {
  const rows = await tx.sql<StoryRow>(
    'charter.outsiders_stories',
    `select r.id, r.story as words, r.source, case when g.id is not null then ${shown('g')} end as giver,
       (select json_agg(${shown('e')} order by e.first_name, e.id) from recognition_receiver x join employee e on e.id = x.employee_id
        where x.recognition_id = r.id) as about
     from recognition r left join employee g on g.id = r.giver_id where r.id = any($1) and ${IN_THE_OPEN}`,
    [ids],
  );
  return new Map(
    rows.map(({ id, words, source, giver, about }) => [
      id,
      { words, about: about ?? [], from: giver ?? (source === 'customer' ? 'customer' : 'company') },
    ]),
  );
}
