import { randomBytes } from 'node:crypto';
import { CONTACT_CONSENT_VERSION, praiseCodeOf } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { contactConsent } from '@zasluga/pages';
import { instant, later, localDay } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import { loadSuspicious } from './load-suspicious';
import type { DemoPlan } from './plan';
import type { PlannedPraise } from './plan-praise';
import { insertRows } from './rows';
import { BEHAVIOURS, LINE, PRAISE_POINTS } from './texts';

const POINTS_SINCE_DAYS_AGO = 130;
const DAY_MINUTES = 24 * 60;
const SCANS_SEED = 7;
const VERDICTS_SEED = 8;
const FURTHER_SEED = 9;
/** Customers want to be told how it is more than the people behind the counter think. */
const CUSTOMERS_FOR = 0.93;

/** Some write on a slip of paper: nothing else is asked there. */
const PAPER_EVERY = 13;
/** Some choose at a kiosk and add their words by telephone. */
const KIOSK_EVERY = 7;

const EXPECTED = { less: -1, as_much: 0, more: 1 } as const;
const DEMANDED = { nothing: 0, little: 1, much: 2 } as const;

/** Nobody holds the private address of an invented customer: any bytes do for what would be the hash of its key. */
const hash = () => `\\x${randomBytes(32).toString('hex')}`;

function code(): string {
  for (;;) {
    const drawn = praiseCodeOf(randomBytes(7));
    if (drawn) return drawn;
  }
}

/** The praise points and what customers wrote at them. */
export async function loadPraise(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const since = instant(plan.today, POINTS_SINCE_DAYS_AGO, 700);
  await insertRows(
    tx,
    'praise_point',
    PRAISE_POINTS.map((one, index) => ({
      id: ids.make('praise_point', one.key, later(since, index)),
      code: code(),
      place_id: ids.of('place', one.place),
      touchpoint_id: ids.of('touchpoint', one.touchpoint),
      unit_id: unitOf(ids, one.key),
      author_id: ids.of('employee', 'karimova'),
      created_at: later(since, index),
    })),
  );
  await replaceOne(tx, ids, since);
  const shown = BEHAVIOURS.filter((one) => one.customers).map((one) => ids.of('behaviour', one.key));
  const chance = new Chance(FURTHER_SEED);
  await insertRows(
    tx,
    'praise',
    plan.praise.map((one, index) => ({ ...praiseRow(ids, one, index, shown), ...furtherAnswers(chance, one) })),
  );
  await insertRows(
    tx,
    'praise_behaviour',
    plan.praise.flatMap((one, index) =>
      one.phrases.map((phrase) => ({
        praise_id: ids.of('praise', String(index)),
        behaviour_id: ids.of('behaviour', phrase),
      })),
    ),
  );
  await insertRows(tx, 'praise_point_day', openings(ids, plan));
  await tx.sql(
    'demo.praise_point_scanned',
    `update praise_point p set first_opened_at = d.first, first_scanned_at = d.scanned, last_scanned_at = d.last
     from (select d.point_id, min(noon.at) as first, min(noon.at) filter (where d.scans > 0) as scanned,
         max(noon.at) filter (where d.scans > 0) as last from praise_point_day d join company c on true,
         lateral (select least((d.day + time '12:00') at time zone c.time_zone, clock_timestamp()) as at) noon
       group by d.point_id) d where d.point_id = p.id`,
  );
  await insertRows(tx, 'customer_verdict', verdicts(ids, plan));
  await insertRows(tx, 'praise_reply', replies(ids, plan));
  await insertRows(tx, 'praise_contact', contacts(ids, plan));
  await loadSuspicious(tx, ids, plan);
}

/** The first print at the station wore out: its code was replaced, and whoever scans it still comes to the new one. */
async function replaceOne(tx: Tx, ids: Ids, since: Date): Promise<void> {
  const point = PRAISE_POINTS.find(({ place }) => place === 'vokzal')!;
  const old = {
    place_id: ids.of('place', point.place),
    touchpoint_id: ids.of('touchpoint', point.touchpoint),
    author_id: ids.of('employee', 'karimova'),
    replaced_by_id: ids.of('praise_point', point.key),
    leads_on: true,
    created_at: later(since, -2 * DAY_MINUTES),
    closed_at: later(since, 10 * DAY_MINUTES),
    last_scanned_at: later(since, 40 * DAY_MINUTES),
  };
  await insertRows(tx, 'praise_point', [
    { id: ids.make('praise_point', 'worn out', old.created_at), code: code(), ...old },
  ]);
}

/** What customers say of the sentences that are put to them, one a praise. */
function verdicts(ids: Ids, { praise }: DemoPlan) {
  const chance = new Chance(VERDICTS_SEED);
  return praise.flatMap((one, index) => {
    const behaviour = chance.pick(LINE.asked);
    const [answers, share, unsure] = [chance.flip(0.8), chance.next(), chance.flip(0.06)];
    if (!answers || one.fate === 'complaint') return [];
    return [
      {
        praise_id: ids.of('praise', String(index)),
        behaviour_id: ids.of('behaviour', behaviour),
        wording: 1,
        verdict: unsure ? 'unsure' : share < CUSTOMERS_FOR ? 'for' : 'against',
        cast_at: later(one.at, 1),
      },
    ];
  });
}

const unitOf = (ids: Ids, point: string) => (point === 'delivery' ? ids.of('unit', 'delivery') : null);
const touchpointOf = (point: string) => PRAISE_POINTS.find(({ key }) => key === point)!.touchpoint;

/** What receivers said back; of a team, one of them. */
function replies(ids: Ids, { praise }: DemoPlan) {
  return praise.flatMap(({ reply, repliedAt, receivers, locale }, index) =>
    reply && repliedAt && receivers[0]
      ? [
          {
            praise_id: ids.of('praise', String(index)),
            employee_id: ids.of('employee', receivers[0]),
            kind: 'words',
            words: reply,
            locale,
            said_at: repliedAt,
          },
        ]
      : [],
  );
}

/** Some who complained want to be written to; so do few of those who are pleased. */
function contacts(ids: Ids, { praise }: DemoPlan) {
  const company = { ru: 'Полдень', en: 'Polden' } as const;
  const asked = praise.flatMap((one, index) =>
    one.fate === 'complaint' || one.fate === 'waiting' ? [{ one, index }] : [],
  );
  return asked.slice(-4).map(({ one, index }) => ({
    praise_id: ids.of('praise', String(index)),
    email: `guest${index}@example.com`,
    consent_text: contactConsent(one.locale, company[one.locale]),
    consent_version: CONTACT_CONSENT_VERSION,
    consent_locale: one.locale,
    consented_at: later(one.at, 2),
  }));
}

const STATE = { published: 'published', waiting: 'received', hidden: 'hidden', complaint: 'taken' } as const;

function praiseRow(ids: Ids, one: PlannedPraise, index: number, shown: string[]) {
  // the curator found out who was meant, where the customer didn't know
  const [found] = one.receivers.length === 1 ? one.receivers : one.chosen;
  // a name in the words is the customer's; whose it is, the curator has yet to say
  const chosen = one.fate === 'waiting' && one.who === 'named' ? undefined : found;
  const paper = index % PAPER_EVERY === 0 && one.words !== '' && one.fate !== 'complaint';
  const kiosk = !paper && index % KIOSK_EVERY === 0 && one.fate !== 'complaint';
  return {
    id: ids.make('praise', String(index), one.at),
    point_id: ids.of('praise_point', one.praisePoint),
    place_id: ids.of('place', one.place),
    touchpoint_id: ids.of('touchpoint', touchpointOf(one.praisePoint)),
    unit_id: unitOf(ids, one.praisePoint),
    kind: one.fate === 'complaint' ? 'problem' : 'praise',
    who: chosen ? 'employee' : one.who === 'team' ? 'team' : 'unknown',
    employee_id: ids.orNull('employee', chosen ?? null),
    words: one.words,
    locale: one.locale,
    state: one.decidedAt ? STATE[one.fate] : 'received',
    signals: one.fate === 'hidden' ? ['fast'] : [],
    channel: paper ? 'paper' : kiosk ? 'kiosk' : 'link',
    entered_by_id: paper ? ids.of('employee', 'karimova') : null,
    said_on: paper ? localDay(one.at) : null,
    expected: paper || !one.expectation ? null : EXPECTED[one.expectation],
    demanded: paper || !one.demanded ? null : DEMANDED[one.demanded],
    recommend: paper ? null : one.recommend,
    recognition_id: ids.has('praised', String(index)) ? ids.of('praised', String(index)) : null,
    shown_behaviour_ids: shown,
    request_key: hash(),
    status_hash: hash(),
    hide_reason: one.hiddenReason,
    decided_by: one.decidedAt ? ids.of('employee', 'karimova') : null,
    decided_at: one.decidedAt,
    read_at: one.readAt,
    created_at: one.at,
    updated_at: one.decidedAt ?? one.at,
  };
}

/** The last three questions: fewer customers get that far. */
function furtherAnswers(chance: Chance, { comeAgain, recommend, fate }: PlannedPraise) {
  const [better, worse, asked, answers] = [chance.flip(0.55), chance.flip(0.1), chance.flip(0.12), chance.flip(0.8)];
  const sour = fate === 'complaint';
  return {
    come_again: comeAgain === null ? null : comeAgain ? ((recommend ?? 0) >= 8 ? 2 : 1) : 0,
    compared: comeAgain === null || !answers ? null : sour || worse ? -1 : better ? 1 : 0,
    asked_to_write: comeAgain === null || !answers ? null : asked && !sour,
  };
}

/** Many look, some write: how often the page of each point was opened, and how often by the symbol. */
function openings(ids: Ids, { praise }: DemoPlan) {
  const chance = new Chance(SCANS_SEED);
  const days = new Map<string, { praisePoint: string; day: string; written: number }>();
  for (const { praisePoint, at } of praise) {
    const day = localDay(at);
    const key = `${praisePoint} ${day}`;
    days.set(key, { praisePoint, day, written: (days.get(key)?.written ?? 0) + 1 });
  }
  return [...days.values()].map(({ praisePoint, day, written }) => {
    const opens = written + chance.int(0, 4);
    return {
      point_id: ids.of('praise_point', praisePoint),
      day,
      opens,
      scans: chance.int(Math.ceil(opens / 2), opens),
    };
  });
}
