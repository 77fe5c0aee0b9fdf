import {
  PRAISE_EDIT_MINUTES,
  type Locale,
  type PraiseAnswer,
  type PraiseGiven,
  type PraiseKind,
  type PraiseQuestion,
  praiseSignals,
} from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { BY_LINK, columnsOf, type PraiseCame, saidInAMinute } from './channel';
import { furtherKey, newSalt, requestHash, statusHash, statusTokenOf } from './praise.keys';

export interface PraiseInput extends PraiseGiven {
  readonly kind: PraiseKind;
  readonly employeeId: string | undefined;
  readonly locale: Locale;
  /** From the hidden field: the same key is the same praise. */
  readonly key: string;
  /** Undefined where there is no device of the customer's. */
  readonly network: Buffer | undefined;
  /** By the customer's own device when absent. */
  readonly came?: PraiseCame;
  /** The phrases that the page showed. */
  readonly shownBehaviourIds: readonly string[];
  readonly trapFilled: boolean;
  /** Seconds between the page and its sending; undefined when the page's time is missing or nonsense. */
  readonly seconds: number | undefined;
}

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
export async function storePraise(tx: Tx, pointId: string, input: PraiseInput): Promise<Stored> {
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
  return storePraise(tx, pointId, { ...input, key: furtherKey(key, contentOf(input)) });
}

/** Praise of the same origin within a while, this one included: of one network in ten minutes, of one kiosk in a minute. */
async function recent(tx: Tx, pointId: string, { network }: PraiseInput, came: PraiseCame): Promise<number> {
  if (came.channel === 'kiosk') return saidInAMinute(tx, pointId, came.waitedSeconds);
  const [burst] = await tx.sql<{ n: number }>(
    'praise.burst',
    `select count(*)::int as n from (select from praise where point_id = $1 and network_hash = $2
       and created_at > clock_timestamp() - interval '10 minutes' limit 10) recent`,
    [pointId, network],
  );
  return (burst?.n ?? 0) + 1;
}

async function insertPraise(tx: Tx, pointId: string, input: PraiseInput): Promise<string | undefined> {
  const { came = BY_LINK } = input;
  const signals =
    came.channel === 'paper' ? [] : praiseSignals({ ...input, inTenMinutes: await recent(tx, pointId, input, came) });
  const id = newId();
  const rows = await tx.sql(
    'praise.insert',
    `insert into praise (company_id, id, point_id, kind, who, employee_id, named, words, locale, signals, request_key, status_hash, network_hash,
       shown_behaviour_ids, channel, entered_by_id, said_on, created_at, place_id, touchpoint_id, unit_id)
     select $1, $2, p.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, clock_timestamp() - $18 * interval '1 second',
       coalesce(p.place_id, e.place_id), p.touchpoint_id, p.unit_id
     from praise_point p left join employee e on e.id = p.employee_id where p.id = $3
     on conflict (company_id, request_key) do nothing returning id`,
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
      signals,
      requestHash(input.key),
      statusHash(statusTokenOf(input.key)),
      input.network ?? null,
      input.shownBehaviourIds,
      ...columnsOf(came),
    ],
  );
  if (!rows.length) return undefined;
  await insertBehaviours(tx, id, input.behaviourIds);
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
       p.state = 'received' and p.created_at > clock_timestamp() - $2 * interval '1 minute' as "mayChange",
       array(select behaviour_id from praise_behaviour where praise_id = p.id)::text[] as "behaviourIds"
     from praise p where p.request_key = $1 for update`,
    [requestHash(input.key), PRAISE_EDIT_MINUTES],
  );
  if (!row) throw new Error('a praise that was in the way has gone');
  const same = contentOf({ ...input, ...row, employeeId: row.employeeId ?? undefined }) === contentOf(input);
  return { id: row.id, same, mayChange: row.mayChange && row.kind === input.kind };
}

async function changePraise(tx: Tx, id: string, { who, employeeId, named, words, locale, behaviourIds }: PraiseInput) {
  await tx.sql(
    'praise.change',
    `update praise set who = $2, employee_id = $3, named = $4, words = $5, locale = $6, revision = revision + 1,
       updated_at = clock_timestamp() where id = $1`,
    [id, who ?? 'unknown', employeeId ?? null, named, words, locale],
  );
  await tx.sql('praise.forget_behaviours', 'delete from praise_behaviour where praise_id = $1', [id]);
  await insertBehaviours(tx, id, behaviourIds);
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
export const answerPraise = (tx: Tx, id: string, { question, value }: PraiseAnswer): Promise<unknown> =>
  tx.sql(`praise.answer_${question}`, `update praise set ${COLUMN[question]} = $2 where id = $1 and kind = 'praise'`, [
    id,
    value,
  ]);

/**
 * A page was asked for; `scanned`: by the address in capitals, as the symbol spells it. One row of the day is written; the point itself,
 * which keeps when it was last scanned, once an hour.
 */
export const countOpening = (tx: Tx, pointId: string, scanned: boolean): Promise<unknown> =>
  tx.sql(
    'praise.count_opening',
    `with counted as (insert into praise_point_day as d (company_id, point_id, day, scans, opens)
       select $1, $2, (clock_timestamp() at time zone c.time_zone)::date, $3::int, 1 from company c
       on conflict (company_id, point_id, day) do update set scans = d.scans + $3, opens = d.opens + 1)
     update praise_point set first_opened_at = coalesce(first_opened_at, clock_timestamp()),
       first_scanned_at = case when $3 = 1 then coalesce(first_scanned_at, clock_timestamp()) else first_scanned_at end,
       last_scanned_at = case when $3 = 1 then clock_timestamp() else last_scanned_at end
     where id = $2 and (first_opened_at is null
       or $3 = 1 and (last_scanned_at is null or last_scanned_at < clock_timestamp() - interval '1 hour'))`,
    [tx.companyId, pointId, scanned ? 1 : 0],
  );

/** Today's salt of the company, made when the day's first praise needs it. */
export async function saltOfToday(tx: Tx): Promise<Buffer> {
  await tx.sql(
    'praise.new_salt',
    'insert into praise_salt (company_id, day, salt) values ($1, current_date, $2) on conflict do nothing',
    [tx.companyId, newSalt()],
  );
  const [row] = await tx.sql<{ salt: Buffer }>('praise.salt', 'select salt from praise_salt where day = current_date');
  return row!.salt;
}

/** What tied praise to a network goes after a day or two: first the salts, without which the fingerprints say nothing. */
export async function forgetNetworks(tx: Tx): Promise<void> {
  await tx.sql('praise.forget_salts', 'delete from praise_salt where day < current_date');
  await tx.sql(
    'praise.forget_networks',
    'update praise set network_hash = null where network_hash is not null and created_at < current_date',
  );
}
