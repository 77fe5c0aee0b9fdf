import { type Earlier, LIKENESS_DAYS, likenessBands, likenessSeen, type PraiseSeen } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** Texts that are compared at most, for each band: the newest. */
const COMPARED_OF_A_BAND = 6;

interface Known extends Earlier {
  groupId: string;
}

export interface LikenessFound {
  readonly seen: PraiseSeen;
  /** The praise that this one repeats, or the one that that one repeats; null when it stands alone. */
  readonly groupId: string | null;
  readonly bands: readonly number[];
}

/** Compares a text with those of the company that share a band with it: at most 48, however many there are. */
export async function likenessOf(tx: Tx, words: string, ownId: string): Promise<LikenessFound> {
  const bands = likenessBands(words);
  if (!bands.length) return { seen: {}, groupId: null, bands };
  const earlier = await tx.sql<Known>(
    'praise.alike',
    `select p.id, p.words, coalesce(p.group_id, p.id) as "groupId"
     from (select distinct found.praise_id from unnest($1::int[]) b (band) cross join lateral (
         select n.praise_id from praise_band n where n.band = b.band and n.created_at > statement_timestamp() - $2 * interval '1 day'
         order by n.created_at desc limit $3) found) alike
       join praise p on p.id = alike.praise_id where p.id <> $4 order by p.created_at, p.id`,
    [bands, LIKENESS_DAYS, COMPARED_OF_A_BAND, ownId],
  );
  const { seen, nearestId } = likenessSeen(words, earlier);
  return { seen, groupId: earlier.find(({ id }) => id === nearestId)?.groupId ?? null, bands };
}

export const keepBands = async (tx: Tx, praiseId: string, bands: readonly number[]): Promise<void> => {
  if (!bands.length) return;
  await tx.sql(
    'praise.keep_bands',
    `insert into praise_band (company_id, band, praise_id) select $1, unnest($3::int[]), $2 on conflict do nothing`,
    [tx.companyId, praiseId, bands],
  );
};

/** When a text changes or is erased. */
export const forgetBands = (tx: Tx, praiseId: string): Promise<unknown> =>
  tx.sql('praise.forget_bands', 'delete from praise_band where praise_id = $1', [praiseId]);

/** What is no longer compared. */
export const forgetOldBands = (tx: Tx): Promise<unknown> =>
  tx.sql(
    'praise.forget_old_bands',
    `delete from praise_band where created_at < statement_timestamp() - $1 * interval '1 day'`,
    [LIKENESS_DAYS],
  );
