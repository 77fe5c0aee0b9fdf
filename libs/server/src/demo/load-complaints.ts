import type { Tx } from '@zasluga/kernel';
import { proposeFor } from '../praise';
import { daysBefore, later, localDay } from './calendar';
import type { Ids } from './load-company';
import { persona } from './people';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** What each was answered, by the procedure that stood in the way or by the step of the journey. */
const ANSWERS: Readonly<Record<string, string>> = {
  'discount.card':
    'Вы правы: скидка была ваша. Вернём разницу на любой кассе, а скидку теперь проводят сразу, без офиса.',
  'seat.plan': 'Простите нас. Люди важнее схемы: переставить стул теперь можно без спроса.',
  'refund.form': 'Извините. Деньги вернём без паспорта и заявления: назовите на кассе день и сумму.',
  delivery: 'Простите за остывшую еду. Курьеры снова звонят перед дверью, а пакеты мы закрываем по-новому.',
  drink: 'Так быть не должно: остывший напиток переделывают без разговоров. Ждём вас, кофе за нами.',
  hall: 'Спасибо, что написали. Теперь проверяем каждый час и отмечаем на листке у двери.',
  order: 'Простите нас. Разобрали этот час со сменой: теперь за стойкой всегда есть тот, кто встречает гостей.',
};

/** Complaints that were passed on: older ones are answered, of the latest one is late, one the curator's, and one is nobody's yet. */
export async function loadComplaints(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const all = plan.praise.flatMap((one, index) => (one.fate === 'complaint' && one.decidedAt ? [{ one, index }] : []));
  const rows = all.map(({ one, index }, n) => {
    const fromEnd = all.length - 1 - n;
    const answered = fromEnd > 2;
    const passedOn = one.decidedAt!;
    const answeredAt = later(passedOn, 9 * HOUR_MINUTES);
    const owner = fromEnd === 0 ? null : fromEnd === 1 ? 'karimova' : persona('leader');
    const due = fromEnd === 1 ? later(plan.today, 2 * DAY_MINUTES) : later(plan.today, -DAY_MINUTES);
    return {
      id: ids.make('complaint', String(index), passedOn),
      praise_id: ids.of('praise', String(index)),
      place_id: ids.of('place', one.place),
      procedure_id: ids.orNull('procedure', one.procedure),
      owner_id: ids.orNull('employee', owner),
      due_on: owner ? localDay(answered ? later(passedOn, 3 * DAY_MINUTES) : due) : null,
      state: answered ? 'answered' : 'open',
      answer: answered ? (ANSWERS[one.procedure ?? one.touchpoint] ?? ANSWERS['order']) : null,
      answered_at: answered ? (answeredAt < plan.today ? answeredAt : later(plan.today, -10)) : null,
      answered_by_id: answered ? ids.orNull('employee', owner) : null,
      created_at: passedOn,
    };
  });
  await insertRows(tx, 'friction_complaint', rows);
}

/** What the program thinks of the praise that still waits. */
export async function loadProposals(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  for (const [index, one] of plan.praise.entries())
    if (!one.decidedAt && daysBefore(plan.today, one.at) < 30) await proposeFor(tx, ids.of('praise', String(index)));
}
