import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPANY, doorMayRead } from './tenant-table';

/**
 * Full text over stories. The configuration "russian" reads Latin words with the English stemmer, so it serves both languages; ё counts as е.
 *
 * No index on words can be used beneath a row policy: `@@` is no operator that may look at a row before the policy has decided. So a
 * function of the schema `door` looks for candidates, within the company that is set and nothing else, and tells their ids; what of
 * them may be read is decided where it always is.
 */
export class RecognitionSearch1764000160001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table recognition add story_words tsvector
        generated always as (to_tsvector('russian', translate(story, 'ёЁ', 'еЕ'))) stored;
      create index recognition_words on recognition using gin (company_id, story_words)
        with (gin_pending_list_limit = 512) where state = 'published';
    `);
    await doorMayRead(q, 'recognition', 'company_id, id, state, publish_at, story_words');
    // First through the newest, which is all it takes for a common word; then by the index, where a word that was not common among
    // the newest has few rows to sort. A materialized step each: guesses about words that come together are too often wrong.
    await q.query(`
      create function door.stories(words tsquery, before_at timestamptz, before_id uuid, wanted int)
        returns table (company_id uuid, id uuid)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
      #variable_conflict use_column
      declare
        mine uuid := ${COMPANY};
        most int := least(wanted, 500);
        found_rows int;
        last_at timestamptz;
        last_id uuid;
      begin
        return query
          with newest as materialized (
            select r.company_id, r.id, r.publish_at, r.story_words from recognition r
            where r.company_id = mine and r.state = 'published' and r.state in ('held', 'published')
              and (r.publish_at, r.id) < (before_at, before_id)
            order by r.publish_at desc, r.id desc limit 2000)
          select n.company_id, n.id from newest n where n.story_words @@ words
          order by n.publish_at desc, n.id desc limit most;
        get diagnostics found_rows = row_count;
        if found_rows >= most then return; end if;
        select r.publish_at, r.id into last_at, last_id from recognition r
          where r.company_id = mine and r.state = 'published' and r.state in ('held', 'published')
            and (r.publish_at, r.id) < (before_at, before_id)
          order by r.publish_at desc, r.id desc offset 1999 limit 1;
        if not found then return; end if;
        return query
          with found as materialized (
            select r.company_id, r.id, r.publish_at from recognition r
            where r.company_id = mine and r.state = 'published' and r.story_words @@ words)
          select f.company_id, f.id from found f where (f.publish_at, f.id) < (last_at, last_id)
          order by f.publish_at desc, f.id desc limit most - found_rows;
      end $$;
      revoke all on function door.stories(tsquery, timestamptz, uuid, int) from public;
      grant execute on function door.stories(tsquery, timestamptz, uuid, int) to zasluga_app;
      grant create on schema door to zasluga_door;
      alter function door.stories(tsquery, timestamptz, uuid, int) owner to zasluga_door;
      revoke create on schema door from zasluga_door;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
