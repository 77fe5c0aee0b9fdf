import { newId, type Tx } from '@zasluga/kernel';
import { later } from './calendar';
import type { Ids } from './load-company';
import { persona } from './people';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

/** Asked under an entry before its answer, and what the author said to it. Minutes after the entry. */
const TALKS = [
  [
    ['Гость вернётся, как вам показалось?', 25],
    ['Обещает прийти в субботу с коллегами.', 60],
  ],
  [
    ['Хватило ли на это времени в очереди?', 15],
    ['Да, напарница подхватила кассу.', 40],
  ],
] as const;

const HOURS_NEAR = 6;

/** What was said under entries of the barista and the manager's team, and the thanks of customers who came of it. */
export async function loadTalk(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const talked = plan.decisions
    .map((one, index) => ({ one, id: ids.of('decision', String(index)) }))
    .filter(({ one }) => one.employee === persona('employee') && one.answer)
    .slice(-TALKS.length);
  const lines = talked.flatMap(({ one, id }, nth) =>
    TALKS[nth]!.map(([text, minutes], turn) => {
      const at = later(one.at, minutes);
      const author = turn === 0 ? one.answer!.by : one.employee;
      const said = { text, author_id: ids.of('employee', author), created_at: at };
      return { id: newId(at.getTime()), decision_id: id, ...said };
    }),
  );
  await insertRows(tx, 'decision_comment', lines);
  await tx.sql(
    'demo.thanks_of_decisions',
    `insert into decision_link (company_id, decision_id, kind, subject_id, created_at)
     select distinct on (d.id) d.company_id, d.id, 'praise', p.id, greatest(p.created_at, d.answered_at) from decision d
     join praise_point o on o.place_id = d.place_id
     join praise p on p.point_id = o.id and p.state = 'published' and p.recognition_id is not null
       and p.created_at between d.decided_at and d.decided_at + interval '${HOURS_NEAR} hours'
     where d.kind = 'done' and d.verdict is not null order by d.id, p.created_at`,
  );
}
