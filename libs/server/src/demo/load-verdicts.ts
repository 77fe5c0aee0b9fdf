import { newId, type Tx } from '@zasluga/kernel';
import { instant, later, localMonth } from './calendar';
import type { Ids } from './load-company';
import { persona } from './people';
import type { DemoPlan } from './plan';
import { lastDayOfMonthBefore } from './plan-habits';
import { insertRows } from './rows';

const MENTOR =
  'Наставница и ученица: три недели учатся на одной машине. Истории настоящие, в каждой видно, чему удалось научиться.';
const DUMPED =
  'Все пять «Спасибо за месяц!» за два вечера, без единого случая. В разговоре: баллы жалко терять, а писать некогда.';
const FOLLOWED = 'Условились благодарить сразу после смены, одной фразой о том, что именно вышло хорошо.';

/** Two signals about which somebody has decided; the others wait. */
export async function loadVerdicts(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const person = (key: string) => ids.of('employee', key);
  const month = localMonth(instant(today, lastDayOfMonthBefore(today), 720));
  const verdicts = [
    {
      signal: `favourite:${person('khabibullina')}:${person('frolova')}`,
      verdict: 'fine',
      words: MENTOR,
      followed: '',
      decided_at: instant(today, 2, 690),
    },
    {
      signal: `dumping:${person('gilyazov')}:${month}`,
      verdict: 'talked',
      words: DUMPED,
      followed: FOLLOWED,
      // also on the first of a month, a few hours after what it is about
      decided_at: later(today, -60),
    },
  ];
  await insertRows(
    tx,
    'culture_signal_verdict',
    verdicts.map((one) => ({ ...one, id: newId(one.decided_at.getTime()), by_id: person(persona('reward_admin')) })),
  );
}
