import { type AllowanceRule, type CharterBehaviour, type CharterContent, type CharterRewards } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { rankingInForce, valuesInOrder } from '../../values';
import { chosenStories, proposedStories } from './charter.stories';

interface CompanyRow extends AllowanceRule {
  nameRu: string;
  nameEn: string;
  currency: string;
  pointValueMinor: number;
  limitMinor: number | null;
  note: string | null;
}

/** What the charter says as of now: the content of the next version. */
export async function charterContent(tx: Tx): Promise<CharterContent> {
  const values = await valuesInOrder(tx, false);
  const ranking = await rankingInForce(tx);
  const company = await companyOf(tx, ranking?.id ?? null);
  const places = new Map(ranking?.places.map(({ valueId, place }) => [valueId, place]));
  const chosen = new Map((await chosenStories(tx)).map((one) => [one.valueId, one.recognitionId]));
  const proposed = await proposedStories(
    tx,
    values.map(({ id }) => id).filter((id) => !chosen.has(id)),
  );
  return {
    companyRu: company.nameRu,
    companyEn: company.nameEn,
    rankingId: ranking?.id ?? null,
    rankingNote: company.note ?? '',
    values: values.map(({ id, nameRu, nameEn, descriptionRu, descriptionEn, colour, icon, isCustomer }) => ({
      ...{ id, nameRu, nameEn, descriptionRu, descriptionEn, colour, icon, isCustomer },
      place: places.get(id) ?? null,
      storyId: chosen.has(id) ? chosen.get(id)! : (proposed.get(id) ?? null),
    })),
    behaviours: await adoptedBehaviours(
      tx,
      values.map(({ id }) => id),
    ),
    promise: { limitMinor: company.limitMinor, currency: company.currency },
    rewards: await rewardsOf(tx, company),
  };
}

async function companyOf(tx: Tx, rankingId: string | null): Promise<CompanyRow> {
  const [row] = await tx.sql<CompanyRow>(
    'charter.company',
    `select c.name_ru as "nameRu", c.name_en as "nameEn", c.currency, c.point_value_minor as "pointValueMinor",
       c.allowance_employee as employee, c.allowance_reports as "hasReports", c.allowance_leader as leader,
       (select g.limit_minor::float8 from decision_guideline g
         where g.unit_id is null and g.role_title is null and g.deed is null) as "limitMinor",
       (select r.note from value_ranking r where r.id = $1) as note
     from company c`,
    [rankingId],
  );
  return row!;
}

const BEHAVIOURS_MAX = 500;

/** In the order of the values, then as they stand on the line. */
const adoptedBehaviours = (tx: Tx, valueIds: readonly string[]): Promise<CharterBehaviour[]> =>
  tx.sql(
    'charter.behaviours',
    `select b.id, b.value_id as "valueId", b.side, b.text_ru as "textRu", b.text_en as "textEn"
     from behaviour b join unnest($1::uuid[]) with ordinality v(id, n) on v.id = b.value_id
     where b.retired_at is null and b.adopted_at is not null order by v.n, b.position, b.id limit ${BEHAVIOURS_MAX}`,
    [valueIds],
  );

/** The rules that exist today: the allowance, what a point is worth, and what the catalogue offers. */
async function rewardsOf(tx: Tx, company: CompanyRow): Promise<CharterRewards> {
  const [offer] = await tx.sql<{ kinds: string[] | null; cheapest: number; dearest: number }>(
    'charter.catalogue',
    `select array_agg(distinct kind order by kind) as kinds, min(price) as cheapest, max(price) as dearest
     from reward where is_active`,
  );
  const { currency, pointValueMinor, employee, hasReports, leader } = company;
  return {
    allowance: { employee, hasReports, leader },
    pointValueMinor,
    currency,
    catalogue: offer?.kinds ? { kinds: offer.kinds, cheapest: offer.cheapest, dearest: offer.dearest } : null,
  };
}
