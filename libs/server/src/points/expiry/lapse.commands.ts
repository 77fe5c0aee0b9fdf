import { type Lapse, type LapseToldDays, lapseStep, type Told } from '@zasluga/domain';
import { enqueue, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { expireEarned } from '../ledger/persons-points';
import { pointsSettings } from '../settings/settings.queries';
import { lapseRule, lapsesOfPeople, type LapsesOfPerson } from './lapses.queries';

/** People a job; the next ones are a job of their own. */
export const PEOPLE_PER_JOB = 300;

const NEXT = `select owner_id as id from points_account where kind = 'earned' and label = '' and balance > 0 and owner_id > $1
  order by owner_id limit $2`;
const TOLD = `select employee_id as "employeeId", lapses_on::text as "lapsesOn", days_before as "daysBefore", told_on::text as on
  from points_lapse_notice where employee_id = any($1) and lapses_on >= $2::date - 400`;
const TELL = `insert into points_lapse_notice (company_id, employee_id, lapses_on, days_before, points, told_on)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning employee_id`;

type ToldRow = Told & { employeeId: string; lapsesOn: string };
const START = '00000000-0000-0000-0000-000000000000';

/** Earned points that are old enough lapse, those that will are announced. Only where the company wants it; harmless when repeated. */
export async function lapseOldPoints(tx: Tx, after: string = START): Promise<void> {
  const settings = await pointsSettings(tx);
  const rule = lapseRule(settings);
  if (!rule) return;
  const people = await tx.sql<{ id: string }>('points.with_earned', NEXT, [after, PEOPLE_PER_JOB]);
  const ids = people.map(({ id }) => id);
  const told = await tx.sql<ToldRow>('points.lapses_told', TOLD, [ids, settings.today]);
  for (const person of await lapsesOfPeople(tx, rule, ids)) {
    const toThem = told.filter(({ employeeId }) => employeeId === person.employeeId);
    for (const lapse of person.lapses) {
      const said = toThem.filter(({ lapsesOn }) => lapsesOn === lapse.lapsesOn);
      const step = lapseStep(lapse.lapsesOn, settings.today, said);
      if (step === 'lapse') await lapseNow(tx, person, lapse);
      else if (step) await tell(tx, person.employeeId, lapse, step, settings.today);
    }
  }
  if (ids.length === PEOPLE_PER_JOB) await enqueue(tx, 'points.lapse', { after: ids.at(-1) });
}

/** Of the present state of the account: whoever comes second with it gets the same answer. */
async function lapseNow(tx: Tx, { employeeId, seq }: LapsesOfPerson, { points, label }: Lapse): Promise<void> {
  await expireEarned(tx, { actorId: employeeId, key: `lapse/${label}/${seq}` }, employeeId, points, 'age');
}

async function tell(tx: Tx, employeeId: string, lapse: Lapse, days: LapseToldDays, today: string): Promise<void> {
  const { lapsesOn, points } = lapse;
  const said = await tx.sql('points.tell_lapse', TELL, [tx.companyId, employeeId, lapsesOn, days, points, today]);
  if (!said.length) return;
  const [, month, day] = lapsesOn.split('-').map(Number);
  const params = { points, day: day!, month: month! };
  await notify(tx, {
    to: [employeeId],
    kind: 'points_lapse_soon',
    subject: { type: 'points', id: employeeId },
    params,
  });
}
