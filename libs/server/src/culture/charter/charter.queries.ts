import { type CharterContent, charterDifferences } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Recognition } from '../../recognition';
import { RewardKindName } from '../../rewards';
import { Side } from '../../values';
import { charterContent } from './charter.content';
import type { Charter, CharterDifference, CharterVersion } from './charter.object';
import { chosenStories, storiesByIds } from './charter.stories';

export interface StoredVersion {
  number: number;
  note: string;
  publishedAt: Date;
  authorId: string | null;
  content: CharterContent;
}

const COLUMNS = `v.number, v.note, v.published_at as "publishedAt", v.author_id as "authorId"`;

/** A version by its number, the latest when none is named, and the one before it. */
async function versionAndBefore(tx: Tx, number: number | null): Promise<StoredVersion[]> {
  return tx.sql<StoredVersion>(
    'charter.version',
    `select ${COLUMNS}, v.content from charter_version v where $1::int is null or v.number <= $1 order by v.number desc limit 2`,
    [number],
  );
}

export const latestVersion = async (tx: Tx): Promise<StoredVersion | undefined> =>
  (await versionAndBefore(tx, null))[0];

const VERSIONS_MAX = 200;

export const charterVersions = (tx: Tx): Promise<CharterVersion[]> =>
  tx.sql('charter.versions', `select ${COLUMNS} from charter_version v order by v.number desc limit ${VERSIONS_MAX}`);

/** Null where there is no such version, or none at all. */
export async function publishedCharter(tx: Tx, number: number | null): Promise<Charter | null> {
  const [version, before] = await versionAndBefore(tx, number);
  if (!version || (number !== null && version.number !== number)) return null;
  const { content, ...facts } = version;
  return { ...facts, ...(await said(tx, content)), differences: before ? between(before.content, content) : [] };
}

/** As it would be published now. */
export async function charterDraft(tx: Tx): Promise<Charter> {
  const content = await charterContent(tx);
  const latest = await latestVersion(tx);
  const chosen = new Set((await chosenStories(tx)).map(({ valueId }) => valueId));
  const draft = await said(tx, content);
  return {
    ...draft,
    values: draft.values.map((value) => ({ ...value, storyIsChosen: chosen.has(value.valueId) })),
    number: null,
    note: '',
    publishedAt: null,
    authorId: null,
    differences: latest ? between(latest.content, content) : [],
  };
}

const between = (before: CharterContent, after: CharterContent): CharterDifference[] =>
  charterDifferences(before, after).map((one) => ({ ...one, side: one.side as Side | null }));

type Said = Pick<Charter, 'companyRu' | 'companyEn' | 'rankingNote' | 'values' | 'behaviours' | 'promise' | 'rewards'>;

/** The content with the stories as they are today. */
async function said(tx: Tx, content: CharterContent): Promise<Said> {
  const { companyRu, companyEn, rankingNote, values, behaviours, promise, rewards } = content;
  const ids = values.flatMap(({ storyId }) => storyId ?? []);
  const stories = new Map((await storiesByIds(tx, ids)).map((story): [string, Recognition] => [story.id, story]));
  return {
    ...{ companyRu, companyEn, rankingNote, promise },
    values: values.map(({ id, storyId, ...value }) => ({
      ...value,
      valueId: id,
      story: (storyId && stories.get(storyId)) || null,
      storyIsChosen: false,
    })),
    behaviours: behaviours.map(({ id, side, ...one }) => ({ ...one, behaviourId: id, side: side as Side })),
    rewards: rewards && {
      allowanceOfEmployee: rewards.allowance.employee,
      allowanceOfManager: rewards.allowance.hasReports,
      allowanceOfLeader: rewards.allowance.leader,
      pointValueMinor: rewards.pointValueMinor,
      currency: rewards.currency,
      kinds: (rewards.catalogue?.kinds ?? []) as RewardKindName[],
      cheapest: rewards.catalogue?.cheapest ?? null,
      dearest: rewards.catalogue?.dearest ?? null,
    },
  };
}
