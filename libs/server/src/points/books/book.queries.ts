import {
  bookOf,
  dayBefore,
  DomainError,
  type Flow,
  MOVEMENT_KINDS,
  periodDays,
  type BookStanding,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { BookCorrection, BookFund, Books } from './book.entity';

const FUND_OF_A = `case when a.kind = 'fund' then a.owner_id end as "fundId"`;
const NOW = `select a.kind as account, ${FUND_OF_A}, sum(a.balance)::float8 as balance from points_account a group by 1, 2`;
/** By the days of the company's own calendar. What happened later is reckoned off what stands now. Every kind is named for the index's sake. */
const FLOWS = `
  select a.kind as account, ${FUND_OF_A}, t.kind, t.happened_at < e.until as within, sum(p.amount)::float8 as amount
  from (select $1::timestamp at time zone c.time_zone as since, $2::timestamp at time zone c.time_zone as until from company c) e
  join points_transfer t on t.kind = any($3) and t.happened_at >= e.since and t.status = 'posted'
  join points_posting p on p.transfer_id = t.id
  join points_account a on a.id = p.account_id
  group by 1, 2, 3, 4`;
const FUNDS = `select id, name_ru as "nameRu", name_en as "nameEn" from points_fund where id = any($1)`;
const CORRECTIONS = `
  select t.id, t.happened_at as at, t.actor_id as "authorId", k.reason, sum(p.amount) filter (where p.amount > 0)::float8 as points
  from (select $1::timestamp at time zone c.time_zone as since, $2::timestamp at time zone c.time_zone as until from company c) e
  join points_transfer t on t.kind = 'correct' and t.happened_at >= e.since and t.happened_at < e.until and t.status = 'posted'
  join points_correction k on k.transfer_id = t.id
  join points_posting p on p.transfer_id = t.id
  group by t.id, t.happened_at, t.actor_id, k.reason order by t.happened_at desc, t.id desc limit 100`;
const COMPANY = `select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today, point_value_minor as "pointValueMinor", currency
  from company`;

interface CompanyRow extends Pick<Books, 'pointValueMinor' | 'currency'> {
  today: string;
}

/** @param period a month 2026-11, a quarter 2026-Q4 or a year 2026; this month when left out. @throws DomainError input.invalid */
export async function booksOf(tx: Tx, period?: string | null): Promise<Books> {
  const [company] = await tx.sql<CompanyRow>('book.company', COMPANY);
  const { today, pointValueMinor, currency } = company!;
  const days = periodDays(period ?? today.slice(0, 7), today);
  if (!days) throw new DomainError('input.invalid', 'period');
  const now = await tx.sql<BookStanding>('book.now', NOW);
  const flows = await tx.sql<Flow>('book.flows', FLOWS, [days.from, days.until, MOVEMENT_KINDS]);
  const { lines, issued, difference } = bookOf(now, flows);
  const fundIds = lines.flatMap(({ fundId }) => fundId ?? []);
  const funds = new Map((await tx.sql<BookFund>('book.funds', FUNDS, [fundIds])).map((one) => [one.id, one]));
  return {
    period: days.label,
    from: days.from,
    to: dayBefore(days.until),
    unfinished: days.unfinished,
    lines: lines.map(({ account, fundId, opening, flows: columns, closing }) => ({
      id: fundId ?? account,
      account,
      fund: (fundId && funds.get(fundId)) || null,
      opening,
      ...columns,
      closing,
    })),
    corrections: await tx.sql<BookCorrection>('book.corrections', CORRECTIONS, [days.from, days.until]),
    issued,
    difference,
    owed: lines.find(({ account }) => account === 'earned')?.closing ?? 0,
    pointValueMinor,
    currency,
  };
}
