import type { Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { PocketCard } from '@zasluga/pages';
import { limitFor } from '../limits';
import { menuAt } from './menu.queries';

/** More than the back of a card holds. */
const NEVER_MAX = 30;

interface Facts {
  companyRu: string;
  companyEn: string;
  currency: string;
  timeZone: string;
  placeRu: string | null;
  placeEn: string | null;
  never: string[];
}

/**
 * What everybody at a place may give, and up to which amount: the limit of no role and no unit in particular, since the card goes from hand to
 * hand. Throws input.not_found for a place that isn't there.
 */
export async function pocketCard(
  tx: Tx,
  viewer: Viewer,
  wanted: { placeId: string | null; languages: PocketCard['languages']; now: Date },
): Promise<PocketCard> {
  const { placeId, items } = await menuAt(tx, viewer, wanted.placeId);
  const [facts] = await tx.sql<Facts>(
    'menu.card_facts',
    `select c.name_ru as "companyRu", c.name_en as "companyEn", c.currency, c.time_zone as "timeZone", p.name_ru as "placeRu",
       p.name_en as "placeEn",
       array(select f.name from friction_procedure f where f.colour = 'red' and f.merged_into_id is null
         and f.state in ('open', 'review', 'kept') order by f.name, f.id limit ${NEVER_MAX}) as never
     from company c left join place p on p.id = $1`,
    [placeId],
  );
  const { companyRu, companyEn, placeRu, placeEn, ...others } = facts!;
  return {
    ...others,
    languages: wanted.languages,
    company: { ru: companyRu, en: companyEn },
    place: placeRu === null ? null : { ru: placeRu, en: placeEn ?? placeRu },
    items: items.map(({ nameRu, nameEn, costMinor }) => ({ ru: nameRu, en: nameEn, costMinor })),
    limitMinor: await limitFor(tx, { unitId: null, roleTitle: '', deed: null }),
    printedAt: wanted.now,
  };
}
