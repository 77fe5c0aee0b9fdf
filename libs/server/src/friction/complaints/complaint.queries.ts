import type { Tx } from '@zasluga/kernel';

/** What a customer may know of the complaint that a praise turned out to be. */
export interface ComplaintForCustomer {
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  /** Of whoever looks after it, if that person agreed to be shown to customers. */
  readonly ownerFirstName: string | null;
}

/** Undefined: it was not passed on as a complaint. */
export async function complaintOf(tx: Tx, praiseId: string): Promise<ComplaintForCustomer | undefined> {
  const [complaint] = await tx.sql<ComplaintForCustomer>(
    'complaint.for_customer',
    `select c.state, c.answer, c.answered_at as "answeredAt",
       case when o.shown_to_customers and o.status = 'active' then o.first_name end as "ownerFirstName"
     from friction_complaint c left join employee o on o.id = c.owner_id where c.praise_id = $1`,
    [praiseId],
  );
  return complaint;
}
