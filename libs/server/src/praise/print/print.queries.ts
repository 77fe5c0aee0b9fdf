import { DomainError, type Locale } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { inLocale } from '@zasluga/locale';
import type { PrintedPoint } from '@zasluga/pages';
import { pagePoints, whereOf } from '../page/praise-page.queries';

interface PrintedRow {
  id: string;
  shortHost: string | null;
  firstName: string | null;
  role: string | null;
}

const both = <T>(text: (locale: Locale) => T) => ({ ru: text('ru'), en: text('en') });

/**
 * What stands on paper, in the order of the ids. `baseOf`: origin of the address, from the company's short host. Of a person only the first
 * name and the role. Throws input.not_found, praise.print_closed (a closed point leads customers nowhere).
 */
export async function printedPoints(
  tx: Tx,
  ids: readonly string[],
  baseOf: (shortHost: string | null) => string,
): Promise<PrintedPoint[]> {
  const rows = await tx.sql<PrintedRow>(
    'praise.printed',
    `select p.id, c.short_host as "shortHost", e.first_name as "firstName", e.role_title as role
     from praise_point p join company c on true left join employee e on e.id = p.employee_id where p.id = any($1)`,
    [ids],
  );
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const pointOf = new Map((await pagePoints(tx, ids)).map((point) => [point.id, point]));
  return ids.map((id) => {
    const [row, point] = [rowOf.get(id), pointOf.get(id)];
    if (!row || !point) throw new DomainError('input.not_found', 'pointIds');
    if (point.closed) throw new DomainError('praise.print_closed', 'pointIds', { code: point.code });
    return {
      base: baseOf(row.shortHost),
      code: point.code,
      company: both((locale) => inLocale(point, 'company', locale)),
      where: both((locale) => whereOf(point, locale)),
      person: row.firstName === null ? null : { firstName: row.firstName, role: row.role ?? '' },
    };
  });
}
