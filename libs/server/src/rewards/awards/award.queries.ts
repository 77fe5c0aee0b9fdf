import { loader, type Tx } from '@zasluga/kernel';
import type { Award, AwardCriterion } from './award.entity';

const AWARD = `a.id, a.name_ru as "nameRu", a.name_en as "nameEn", a.description_ru as "descriptionRu", a.description_en as "descriptionEn",
  a.rhythm, a.choice, a.points, a.other_points as "otherPoints", a.team, a.choice_days as "choiceDays", a.closed_at as "closedAt"`;
const CRITERION = `c.id, c.award_id as "awardId", c.name_ru as "nameRu", c.name_en as "nameEn", c.value_id as "valueId", c.position`;
export const AWARDS_MAX = 100;

/** Those that are given first, the youngest first. */
export const allAwards = (tx: Tx): Promise<Award[]> =>
  tx.sql(
    'award.all',
    `select ${AWARD} from award a order by a.closed_at is not null, a.created_at desc, a.id limit ${AWARDS_MAX}`,
  );

export const awardById = loader<Award>((tx, ids) =>
  tx.sql('award.by_id', `select ${AWARD} from award a where a.id = any($1)`, [ids]),
);

/** What an award asks for now, in order. */
export const criteriaOf = (tx: Tx, awardId: string): Promise<AwardCriterion[]> =>
  tx.sql(
    'award.criteria',
    `select ${CRITERION} from award_criterion c where c.award_id = $1 and c.retired_at is null order by c.position, c.id`,
    [awardId],
  );

interface WithCriteria {
  readonly id: string;
  readonly criteria: AwardCriterion[];
}
export const criteriaByAward = loader<WithCriteria>(async (tx, ids) => {
  const rows = await tx.sql<AwardCriterion>(
    'award.criteria_of_all',
    `select ${CRITERION} from award_criterion c where c.award_id = any($1) and c.retired_at is null order by c.position, c.id`,
    [ids],
  );
  return ids.map((id) => ({ id, criteria: rows.filter((row) => row.awardId === id) }));
});
