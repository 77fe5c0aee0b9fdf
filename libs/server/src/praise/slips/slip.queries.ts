import { can, DomainError, readPraiseCode, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { pagePhrases, pagePoint, type PagePoint } from '../page/praise-page.queries';
import { onePraisePoint } from '../points/praise-point.queries';
import type { Praise, PraisePhrase } from '../praise.entity';
import { COLUMNS } from '../praise.queries';
import type { SlipForm } from './slip.entity';

/** How many of the last slips somebody sees below the form. */
const ENTERED_MAX = 10;

/** Whoever doesn't keep the whole company's praise enters that of the own place or unit. */
async function isNear(tx: Tx, viewer: Viewer, { placeId, unitId }: PagePoint): Promise<boolean> {
  if (can(viewer, 'praise.curate')) return true;
  const near = await tx.sql(
    'slip.near',
    'select from employee where id = $1 and (place_id = $2 or (place_id is null and $2 is null and unit_id = $3))',
    [viewer.employeeId, placeId, unitId],
  );
  return near.length > 0;
}

/** A point, open or closed: slips outlive a till. Throws input.not_found for what isn't there or not near. */
export async function slipPoint(tx: Tx, viewer: Viewer, id: string): Promise<PagePoint> {
  const point = await pagePoint(tx, id);
  if (!point || !(await isNear(tx, viewer, point))) throw new DomainError('input.not_found', 'pointId');
  return point;
}

/** The phrases that a slip of this point shows, in the order of its boxes. */
export async function slipPhrases(tx: Tx, point: PagePoint): Promise<PraisePhrase[]> {
  const en = new Map((await pagePhrases(tx, point, 'en')).map(({ id, text }) => [id, text]));
  return (await pagePhrases(tx, point, 'ru')).map(({ id, text }) => ({ id, textRu: text, textEn: en.get(id) ?? text }));
}

/** The day at the place. */
export async function today(tx: Tx, { timeZone }: PagePoint): Promise<string> {
  const [row] = await tx.sql<{ day: string }>(
    'slip.today',
    'select (clock_timestamp() at time zone $1)::date::text as day',
    [timeZone],
  );
  return row!.day;
}

/** What stands on the slip of a code, typed in any case; undefined for a code that is none, or of another place. */
export async function slipForm(tx: Tx, viewer: Viewer, typed: string): Promise<SlipForm | undefined> {
  const code = readPraiseCode(typed);
  const [found] = code
    ? await tx.sql<{ id: string }>('slip.point_of_code', 'select id from praise_point where code = $1', [code])
    : [];
  const page = found && (await pagePoint(tx, found.id));
  if (!page || !(await isNear(tx, viewer, page))) return undefined;
  return {
    point: await onePraisePoint(tx, page.id),
    phrases: await slipPhrases(tx, page),
    today: await today(tx, page),
  };
}

/** What the viewer entered last, the newest first, without what was taken back. */
export const enteredSlips = (tx: Tx, viewer: Viewer): Promise<Praise[]> =>
  tx.sql(
    'slip.entered',
    `select ${COLUMNS} from praise p where p.entered_by_id = $1 and not (p.state = 'hidden' and p.decided_by = p.entered_by_id)
     order by p.created_at desc, p.id desc limit $2`,
    [viewer.employeeId, ENTERED_MAX],
  );
