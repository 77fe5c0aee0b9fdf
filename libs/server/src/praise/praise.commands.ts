import {
  PRAISE_EDIT_MINUTES,
  type Locale,
  type PraiseAnswer,
  type PraiseGiven,
  type PraiseKind,
  type MaskedKind,
  type PraiseQuestion,
  type PraiseSeen,
  isSuspicious,
  seenAnew,
  signalsOf,
} from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { enqueueProposing } from './matching/propose.commands';
import { BY_LINK, columnsOf, type PraiseCame } from './channel';
import { furtherKey, requestHash, statusHash, statusTokenOf } from './praise.keys';
import { seenOfSending, type Sending } from './signals/circumstances.queries';
import { forgetBands, keepBands } from './signals/likeness';
import { seeAsked } from './signals/reseen';
import { masked, seenOfText } from './signals/text';

export interface PraiseInput extends PraiseGiven, Sending {
  readonly kind: PraiseKind;
  readonly employeeId: string | undefined;
  readonly locale: Locale;
  /** From the hidden field: the same key is the same praise. */
  readonly key: string;
  /** By the customer's own device when absent. */
  readonly came?: PraiseCame;
  /** The phrases that the page showed. */
  readonly shownBehaviourIds: readonly string[];
}

/** As it is stored. */
type Masked = PraiseInput & { readonly masked: readonly MaskedKind[] };

export interface Stored {
  readonly id: string;
  readonly token: string;
  /** The key under which it can still be changed. */
  readonly key: string;
}

const contentOf = ({ kind, who, employeeId, named, words, behaviourIds }: PraiseInput): string =>
  JSON.stringify([kind, who ?? 'unknown', employeeId ?? null, named, words, [...behaviourIds].sort()]);

interface Before {
  id: string;
  same: boolean;
  mayChange: boolean;
}

/**
 * Stores what a customer sent; harmless when repeated. The same key with other content changes what is not yet checked, for a quarter of
 * an hour (somebody went back and wrote on); later it is a further praise: nothing that anybody sent is ever lost.
 */
export const storePraise = (tx: Tx, pointId: string, input: PraiseInput): Promise<Stored> =>
  storeMasked(tx, pointId, masked(input));

async function storeMasked(tx: Tx, pointId: string, input: Masked): Promise<Stored> {
  const { key } = input;
  const stored = (id: string): Stored => ({ id, key, token: statusTokenOf(key) });
  const id = await insertPraise(tx, pointId, input);
  if (id) return stored(id);
  const before = await praiseOfKey(tx, input);
  if (before.same) return stored(before.id);
  if (before.mayChange) {
    await changePraise(tx, before.id, input);
    return stored(before.id);
  }
  return storeMasked(tx, pointId, { ...input, key: furtherKey(key, contentOf(input)) });
}

async function insertPraise(tx: Tx, pointId: string, input: Masked): Promise<string | undefined> {
  const { came = BY_LINK } = input;
  const id = newId();
  const text = await seenOfText(tx, id, input);
  const seen: PraiseSeen = { ...(await seenOfSending(tx, pointId, came, input)), ...text.seen };
  const rows = await tx.sql(
    'praise.insert',
    `insert into praise (company_id, id, point_id, kind, who, employee_id, named, words, locale, signals, request_key, status_hash, network_hash,
       shown_behaviour_ids, channel, entered_by_id, said_on, created_at, seen, suspicious, masked, device_hash, group_id,
       place_id, touchpoint_id, unit_id)
     select $1, $2, p.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, clock_timestamp() - $18 * interval '1 second',
       $19, $20, $21, $22, $23, coalesce(p.place_id, e.place_id), p.touchpoint_id, p.unit_id
     from praise_point p left join employee e on e.id = p.employee_id where p.id = $3
     on conflict do nothing returning id`,
    [
      tx.companyId,
      id,
      pointId,
      input.kind,
      input.who ?? 'unknown',
      input.employeeId ?? null,
      input.named,
      input.words,
      input.locale,
      signalsOf(seen),
      requestHash(input.key),
      statusHash(statusTokenOf(input.key)),
      input.network ?? null,
      input.shownBehaviourIds,
      ...columnsOf(came),
      seen,
      isSuspicious(seen, false),
      input.masked,
      input.device ?? null,
      text.groupId,
    ],
  );
  if (!rows.length) return undefined;
  await insertBehaviours(tx, id, input.behaviourIds);
  await keepBands(tx, id, text.bands);
  await enqueueProposing(tx, id);
  return id;
}

const insertBehaviours = (tx: Tx, praiseId: string, behaviourIds: readonly string[]) =>
  tx.sql(
    'praise.insert_behaviours',
    `insert into praise_behaviour (company_id, praise_id, behaviour_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [tx.companyId, praiseId, behaviourIds],
  );

async function praiseOfKey(tx: Tx, input: PraiseInput): Promise<Before> {
  interface Row extends Omit<Before, 'same'> {
    kind: PraiseKind;
    who: PraiseGiven['who'];
    employeeId: string | null;
    named: string;
    words: string;
    behaviourIds: string[];
  }
  const [row] = await tx.sql<Row>(
    'praise.of_key',
    `select p.id, p.kind, p.who, p.employee_id as "employeeId", p.named, p.words,
       p.state = 'received' and p.erased_at is null and p.created_at > clock_timestamp() - $2 * interval '1 minute' as "mayChange",
       array(select behaviour_id from praise_behaviour where praise_id = p.id)::text[] as "behaviourIds"
     from praise p where p.request_key = $1 for update`,
    [requestHash(input.key), PRAISE_EDIT_MINUTES],
  );
  if (!row) throw new Error('a praise that was in the way has gone');
  const same = contentOf({ ...input, ...row, employeeId: row.employeeId ?? undefined }) === contentOf(input);
  return { id: row.id, same, mayChange: row.mayChange && row.kind === input.kind };
}

async function changePraise(tx: Tx, id: string, input: Masked) {
  const { who, employeeId, named, words, locale, behaviourIds } = input;
  const text = await seenOfText(tx, id, input);
  const [before] = await tx.sql<{ seen: PraiseSeen; proved: boolean }>(
    'praise.seen',
    'select seen, proved_at is not null as proved from praise where id = $1',
    [id],
  );
  const seen = seenAnew(before!.seen, text.seen);
  await tx.sql(
    'praise.change',
    `update praise set who = $2, employee_id = $3, named = $4, words = $5, locale = $6, signals = $7, seen = $8, suspicious = $9,
       masked = $10, group_id = $11, revision = revision + 1, updated_at = clock_timestamp() where id = $1`,
    [
      id,
      who ?? 'unknown',
      employeeId ?? null,
      named,
      words,
      locale,
      signalsOf(seen),
      seen,
      isSuspicious(seen, before!.proved),
      input.masked,
      text.groupId,
    ],
  );
  await tx.sql('praise.forget_behaviours', 'delete from praise_behaviour where praise_id = $1', [id]);
  await insertBehaviours(tx, id, behaviourIds);
  await forgetBands(tx, id);
  await keepBands(tx, id, text.bands);
  await enqueueProposing(tx, id);
}

const COLUMN: Record<PraiseQuestion, string> = {
  expected: 'expected',
  demanded: 'demanded',
  recommend: 'recommend',
  comeAgain: 'come_again',
  compared: 'compared',
  askedToWrite: 'asked_to_write',
};

/** One tap after the save; tapping again answers anew. */
export async function answerPraise(tx: Tx, id: string, { question, value }: PraiseAnswer): Promise<void> {
  await tx.sql(
    `praise.answer_${question}`,
    `update praise set ${COLUMN[question]} = $2 where id = $1 and kind = 'praise'`,
    [id, value],
  );
  await enqueueProposing(tx, id);
  if (question === 'askedToWrite') await seeAsked(tx, id, value === true);
}

/**
 * A page was asked for; `scanned`: by the address in capitals, as the symbol spells it. One row of the day is written; the point itself,
 * which keeps when it was last scanned, once an hour.
 * `askedId`: of the replaced point whose symbol was scanned.
 */
export const countOpening = (tx: Tx, pointId: string, scanned: boolean, askedId = pointId): Promise<unknown> =>
  tx.sql(
    'praise.count_opening',
    `with counted as (insert into praise_point_day as d (company_id, point_id, day, scans, opens)
       select $1, $2, (clock_timestamp() at time zone c.time_zone)::date, $3::int, 1 from company c
       on conflict (company_id, point_id, day) do update set scans = d.scans + $3, opens = d.opens + 1)
     update praise_point set first_opened_at = coalesce(first_opened_at, clock_timestamp()),
       first_scanned_at = case when $3 = 1 then coalesce(first_scanned_at, clock_timestamp()) else first_scanned_at end,
       last_scanned_at = case when $3 = 1 then clock_timestamp() else last_scanned_at end
     where id in ($2, $4) and (first_opened_at is null
       or $3 = 1 and (last_scanned_at is null or last_scanned_at < clock_timestamp() - interval '1 hour'))`,
    [tx.companyId, pointId, scanned ? 1 : 0, askedId],
  );
