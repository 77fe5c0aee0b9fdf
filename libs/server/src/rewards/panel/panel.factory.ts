import { newId, type Tx } from '@zasluga/kernel';
import { makeEmployee } from '../../company/company.factory';

const WHY = 'Когда сломалась касса, считает всё вручную, и никто не уходит без покупки. '.repeat(3).trim();

/** An award with three criteria and a round of it, by default in choosing for another week. */
export async function makeChoice(
  tx: Tx,
  {
    choice = 'panel',
    state = 'choosing',
    choiceUntil = 7,
  }: { choice?: string; state?: string; choiceUntil?: number } = {},
) {
  const [awardId, roundId] = [newId(), newId()];
  const criteria = [newId(), newId(), newId()];
  await tx.sql(
    'test.award',
    `insert into award (company_id, id, name_ru, name_en, rhythm, choice) values ($1, $2, 'Тепло месяца', 'Warmth of the month', 'month', $3)`,
    [tx.companyId, awardId, choice],
  );
  await tx.sql(
    'test.criteria',
    `insert into award_criterion (company_id, id, award_id, name_ru, name_en, position)
     select $1, c.id, $2, 'Критерий ' || c.n, 'Criterion ' || c.n, c.n from unnest($3::uuid[]) with ordinality c(id, n)`,
    [tx.companyId, awardId, criteria],
  );
  await tx.sql(
    'test.round',
    `insert into award_round (company_id, id, award_id, label, stories_from, nominations_from, nominations_until, choice_until, state)
     values ($1, $2, $3, '2026-10', now() - interval '60 days', now() - interval '60 days', now() - interval '30 days',
       now() + make_interval(days => $5), $4)`,
    [tx.companyId, roundId, awardId, state, choiceUntil],
  );
  return { awardId, roundId, criteria };
}

/** Somebody nominated by somebody, both made for it unless given; and submitted. */
export async function makeNomination(
  tx: Tx,
  roundId: string,
  given: { employeeId?: string; nominatorId?: string; why?: string; storyIds?: string[] } = {},
): Promise<{ id: string; employeeId: string; nominatorId: string }> {
  const id = newId();
  const employeeId = given.employeeId ?? (await makeEmployee(tx)).id;
  const nominatorId = given.nominatorId ?? (await makeEmployee(tx)).id;
  await tx.sql(
    'test.nomination',
    `insert into award_nomination (company_id, id, round_id, nominator_id, employee_id, why, state, submitted_at)
     values ($1, $2, $3, $4, $5, $6, 'submitted', clock_timestamp())`,
    [tx.companyId, id, roundId, nominatorId, employeeId, given.why ?? WHY],
  );
  await tx.sql(
    'test.stories',
    `insert into award_nomination_story (company_id, nomination_id, recognition_id, position)
     select $1, $2, s.id, s.n from unnest($3::uuid[]) with ordinality s(id, n)`,
    [tx.companyId, id, given.storyIds ?? []],
  );
  return { id, employeeId, nominatorId };
}
