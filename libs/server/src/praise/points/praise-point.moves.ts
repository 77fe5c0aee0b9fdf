import type { Tx } from '@zasluga/kernel';
import type { PraisePointMove } from './praise-point.entity';

/** What a point stood for then, as people name it now. */
const words = (side: 'from' | 'to', locale: 'ru' | 'en') => `(select concat_ws(' · ',
    (select e.first_name || ' ' || e.last_name from employee e where e.id = m.${side}_employee_id),
    (select coalesce(nullif(l.address_${locale}, ''), l.name_${locale}) from place l where l.id = m.${side}_place_id),
    (select u.name_${locale} from unit u where u.id = m.${side}_unit_id),
    (select t.name_${locale} from touchpoint t where t.id = m.${side}_touchpoint_id)))`;

/** Where a point stood before, the latest move first; the last twenty. */
export const movesOf = (tx: Tx, pointId: string): Promise<PraisePointMove[]> =>
  tx.sql(
    'praise_point.moves',
    `select m.id, m.moved_at as "movedAt", (select e.first_name || ' ' || e.last_name from employee e where e.id = m.moved_by_id) as by,
       ${words('from', 'ru')} as "fromRu",
       ${words('from', 'en')} as "fromEn", ${words('to', 'ru')} as "toRu", ${words('to', 'en')} as "toEn"
     from praise_point_move m where m.point_id = $1 order by m.moved_at desc, m.id desc limit 20`,
    [pointId],
  );
