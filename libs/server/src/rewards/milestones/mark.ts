import { type MilestoneKind, type MilestoneRule, milestonesOn, monthDaysOf, sayMilestone } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { isLocale, type Locale } from '@zasluga/locale';
import { fundFor, payAward } from '../../points';
import { giveCompanyRecognition } from '../../recognition';
import { milestoneRules } from './milestone.queries';
import { type OwnWords, spanOf, wordsIn } from './words';

/** Nobody is congratulated at night: from this hour of the company's day on. */
const FROM_HOUR = 8;
/** A day on which the server stood still is made up for. */
const DAYS_BACK = 2;
const PEOPLE_MAX = 2000;

interface Company {
  readonly locale: string;
  /** By the company's calendar, yyyy-mm-dd. */
  readonly today: string;
  /** Those that have begun and may still be marked. */
  readonly days: string[];
  readonly rules: readonly (MilestoneRule & OwnWords)[];
}
const COMPANY = `select locale, to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today, array(select to_char(d, 'YYYY-MM-DD')
    from generate_series((now() at time zone time_zone)::date - ${DAYS_BACK},
      (now() at time zone time_zone - interval '${FROM_HOUR} hours')::date, interval '1 day') d) as days from company`;

/** What is the same for everybody who is marked now, read once. */
async function companyOf(tx: Tx): Promise<Company> {
  const [company] = (await tx.sql<Omit<Company, 'rules'>>('milestone.company', COMPANY)) as [Omit<Company, 'rules'>];
  return { ...company, rules: await milestoneRules(tx) };
}

interface Candidate {
  readonly id: string;
  readonly firstName: string;
  readonly unitId: string | null;
  readonly hiredOn: string | null;
  readonly birthday: string | null;
}
const CANDIDATES = `
  select e.id, e.first_name as "firstName", e.unit_id as "unitId", to_char(e.hired_on, 'YYYY-MM-DD') as "hiredOn", c.birthday
  from employee e left join milestone_choice c on c.employee_id = e.id
  where e.status = 'active' and c.opted_out is not true and e.id in (
    select h.id from unnest($1::int[], $2::int[]) d (month, day) join employee h on h.hired_on is not null
      and extract(month from h.hired_on) = d.month and extract(day from h.hired_on) = d.day
    union select b.employee_id from milestone_choice b where b.birthday = any ($3::text[]))
  order by e.id limit ${PEOPLE_MAX}`;

/** First days, years of service and birthdays of these days; each once. Returns how many were marked now. */
export async function markDays(tx: Tx): Promise<number> {
  const company = await companyOf(tx);
  const monthDays = [...new Set(company.days.flatMap(monthDaysOf))];
  const months = monthDays.map((one) => Number(one.slice(0, 2)));
  const days = monthDays.map((one) => Number(one.slice(3)));
  const people = await tx.sql<Candidate>('milestone.candidates', CANDIDATES, [months, days, monthDays]);
  let marked = 0;
  for (const person of people)
    for (const day of company.days)
      for (const { kind, years } of milestonesOn(day, person))
        if (
          await mark(tx, company, { person, kind, years, day, label: kind === 'years' ? `${years}` : day.slice(0, 4) })
        )
          marked++;
  return marked;
}

const FIRST_PRAISED = `
  select x.employee_id as id, e.first_name as "firstName", e.unit_id as "unitId" from recognition r join recognition_receiver x on x.recognition_id = r.id
  join employee e on e.id = x.employee_id and e.status = 'active' left join milestone_choice c on c.employee_id = e.id
  where r.id = $1 and r.source = 'customer' and r.state = 'published' and c.opted_out is not true
    and not exists (select from recognition_receiver y join recognition o on o.id = y.recognition_id
      where y.employee_id = x.employee_id and o.id <> r.id and o.source = 'customer' and o.state = 'published')`;

/** Whom a customer thanks for the first time. Harmless when repeated, and for any other recognition. */
export async function markFirstPraise(tx: Tx, recognitionId: string): Promise<void> {
  const people = await tx.sql<Pick<Candidate, 'id' | 'firstName' | 'unitId'>>(
    'milestone.first_praised',
    FIRST_PRAISED,
    [recognitionId],
  );
  if (!people.length) return;
  const company = await companyOf(tx);
  for (const person of people)
    await mark(tx, company, { person, kind: 'first_praise', years: 0, day: company.today, label: '' });
}

interface Mark {
  readonly person: Pick<Candidate, 'id' | 'firstName' | 'unitId'>;
  readonly kind: MilestoneKind;
  readonly years: number;
  readonly day: string;
  /** Once for each. */
  readonly label: string;
}

/** The company thanks, for the person's unit to read. False when it is switched off or was marked already. */
async function mark(tx: Tx, company: Company, { person, kind, years, day, label }: Mark): Promise<boolean> {
  const rule = company.rules.find((one) => one.kind === kind);
  if (!rule?.isOn) return false;
  const id = newId();
  const made = await tx.sql(
    'milestone.insert',
    `insert into milestone (company_id, id, employee_id, kind, label, marked_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (company_id, employee_id, kind, label) do nothing returning id`,
    [tx.companyId, id, person.id, kind, label, day],
  );
  if (!made.length) return false;
  const locale: Locale = isLocale(company.locale) ? company.locale : 'ru';
  const story = sayMilestone(wordsIn(rule, locale), { name: person.firstName, years: spanOf(years, locale) });
  const recognitionId = await giveCompanyRecognition(tx, { receiverIds: [person.id], story, visibility: 'unit' });
  const points = rule.points && (await pay(tx, id, person, rule.points)) ? rule.points : 0;
  await tx.sql('milestone.thanked', 'update milestone set recognition_id = $2, points = $3 where id = $1', [
    id,
    recognitionId,
    points,
  ]);
  return true;
}

/** An empty fund holds nothing up: the words are the thing. */
async function pay(tx: Tx, id: string, person: Mark['person'], points: number): Promise<boolean> {
  const fund = await fundFor(tx, 'award', person.unitId);
  if (!fund) return false;
  const payment = { employeeId: person.id, points, subjectType: 'milestone', subjectId: id, why: { milestone: id } };
  const outcome = await payAward(tx, { actorId: person.id, key: `milestone/${id}` }, fund, [payment]);
  return outcome.status === 'posted';
}
