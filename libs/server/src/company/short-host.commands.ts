import type { Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

export const shortHostOf = async (tx: Tx): Promise<string | null> =>
  (await tx.sql<{ host: string | null }>('company.short_host', 'select short_host as host from company'))[0]!.host;

/** The host that stands in symbols instead of the one people sign in at; null: that one. `host` was read by `readHost`. */
export async function saveShortHost(tx: Tx, viewer: Viewer, host: string | null): Promise<void> {
  const before = await shortHostOf(tx);
  if (before === host) return;
  await tx.sql('company.save_short_host', 'update company set short_host = $1', [host]);
  await audit(tx, viewer, 'company.short_host', { type: 'company', id: tx.companyId }, { before, after: host });
}
