import type { Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

/** Gifts to one person up to this sum a calendar year, in minor units, carry no tax. Saying the same again changes and records nothing. */
export async function setGiftTaxFree(tx: Tx, viewer: Viewer, amountMinor: number): Promise<void> {
  const changed = await tx.sql(
    'company.gift_tax_free',
    'update company set gift_tax_free_minor = $1 where gift_tax_free_minor <> $1 returning id',
    [amountMinor],
  );
  if (changed.length)
    await audit(tx, viewer, 'company.gift_tax_free', { type: 'company', id: tx.companyId }, { amountMinor });
}
