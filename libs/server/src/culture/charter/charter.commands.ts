import { charterDifferences, DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { charterContent } from './charter.content';
import type { CharterStoryInput, PublishCharterInput } from './charter.input';
import { latestVersion } from './charter.queries';
import { IN_THE_OPEN } from './charter.stories';

/** One keeper after another. */
const lock = (tx: Tx) =>
  tx.sql('charter.lock', `select pg_advisory_xact_lock(hashtextextended('charter/' || $1, 0))`, [tx.companyId]);

/**
 * Keeps what the charter says now as its next version; returns the number. Throws request.conflict when somebody has published since,
 * culture.charter_empty without a value, culture.charter_unchanged when it would say the same again.
 */
export async function publishCharter(tx: Tx, viewer: Viewer, input: PublishCharterInput): Promise<number> {
  await lock(tx);
  const latest = await latestVersion(tx);
  if ((latest?.number ?? null) !== (input.basedOn ?? null)) throw new DomainError('request.conflict', 'input.basedOn');
  const content = await charterContent(tx);
  if (!content.values.length) throw new DomainError('culture.charter_empty');
  if (latest && !charterDifferences(latest.content, content).length) throw new DomainError('culture.charter_unchanged');
  const number = (latest?.number ?? 0) + 1;
  const id = newId();
  await tx.sql(
    'charter.publish',
    `insert into charter_version (company_id, id, number, ranking_id, note, content, author_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, id, number, content.rankingId, input.note, JSON.stringify(content), viewer.employeeId],
  );
  await audit(tx, viewer, 'culture.publish_charter', { type: 'charter_version', id }, { number });
  return number;
}

/** A story for a value, none, or the proposed one again. Throws input.not_found for what not everybody may read or is about another value. */
export async function chooseCharterStory(tx: Tx, viewer: Viewer, input: CharterStoryInput): Promise<void> {
  await lock(tx);
  const { valueId, recognitionId, none } = input;
  if (!(await tx.sql('charter.value', 'select from value where id = $1', [valueId])).length)
    throw new DomainError('input.not_found', 'input.valueId');
  if (recognitionId && !(await fits(tx, recognitionId, valueId)))
    throw new DomainError('input.not_found', 'input.recognitionId');
  if (recognitionId || none)
    await tx.sql(
      'charter.choose_story',
      `insert into charter_story (company_id, value_id, recognition_id, author_id) values ($1, $2, $3, $4)
       on conflict (company_id, value_id) do update
       set recognition_id = excluded.recognition_id, author_id = excluded.author_id, chosen_at = clock_timestamp()`,
      [tx.companyId, valueId, recognitionId ?? null, viewer.employeeId],
    );
  else await tx.sql('charter.propose_story', 'delete from charter_story where value_id = $1', [valueId]);
  await audit(tx, viewer, 'culture.choose_charter_story', { type: 'value', id: valueId }, { recognitionId, none });
}

const fits = async (tx: Tx, recognitionId: string, valueId: string): Promise<boolean> =>
  (
    await tx.sql(
      'charter.story_fits',
      `select from recognition r where r.id = $1 and r.value_id = $2 and ${IN_THE_OPEN} and r.story <> ''`,
      [recognitionId, valueId],
    )
  ).length > 0;
