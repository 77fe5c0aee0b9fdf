import { VERDICT_NAMES, type VerdictName } from '@zasluga/domain';
import { isUuid, type Tx } from '@zasluga/kernel';

export interface AskedSentence {
  id: string;
  textRu: string;
  textEn: string;
  wording: number;
}

/** A sentence of the line for one praise: always the same of those that are put to customers; none once it has been answered. */
export const sentenceToAsk = async (tx: Tx, praiseId: string): Promise<AskedSentence | undefined> =>
  (
    await tx.sql<AskedSentence>(
      'praise.sentence_to_ask',
      `select b.id, b.text_ru as "textRu", b.text_en as "textEn", b.wording from behaviour b
       where b.asked_of_customers and b.adopted_at is not null and b.retired_at is null
         and not exists (select from customer_verdict v where v.praise_id = $1)
       order by md5(b.id::text || $1::text), b.id limit 1`,
      [praiseId],
    )
  )[0];

/** A posted answer; undefined when it is none. */
export function readVerdict(
  body: URLSearchParams,
): { behaviourId: string; wording: number; verdict: VerdictName } | undefined {
  const verdict = VERDICT_NAMES.find((name) => name === body.get('v'));
  const behaviourId = body.get('b') ?? '';
  const wording = Number(body.get('w'));
  if (body.get('q') !== 'line' || !verdict || !isUuid(behaviourId) || !Number.isSafeInteger(wording)) return undefined;
  return { behaviourId, wording, verdict };
}

/** Stores one answer per praise, to the words that the customer read; a second one, or one to a sentence that isn't asked, is let go of. */
export const storeVerdict = (
  tx: Tx,
  praiseId: string,
  { behaviourId, wording, verdict }: NonNullable<ReturnType<typeof readVerdict>>,
): Promise<unknown> =>
  tx.sql(
    'praise.store_verdict',
    `insert into customer_verdict (company_id, praise_id, behaviour_id, wording, verdict)
     select p.company_id, p.id, b.id, $3, $4 from praise p join behaviour b on b.id = $2 and b.asked_of_customers and b.retired_at is null
       join behaviour_wording w on w.behaviour_id = b.id and w.number = $3
     where p.id = $1 and p.kind = 'praise' on conflict (company_id, praise_id) do nothing`,
    [praiseId, behaviourId, wording, verdict],
  );
