import { createHash, createHmac } from 'node:crypto';
import { asksForProof, type PraiseSeen } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { seeFurther } from './reseen';

/**
 * Of a key that begins with a zero byte: one in 256. With 2,000 rounds of PBKDF2 for each try about half a million rounds in all: a second
 * or two of a telephone, and of a robot for every single praise.
 */
const DIFFICULTY = { algorithm: 'PBKDF2/SHA-256', cost: 2000, keyPrefix: '00' } as const;
/** Minutes in which a slow telephone on a slow line is done. */
const MINUTES = 20;

/** Of the company, of the day, and of this very praise: a solution is worth nothing for another one. No key is kept anywhere else. */
const keyOf = (salt: Buffer, praiseId: string) => createHmac('sha256', salt).update(`proof\0${praiseId}`).digest('hex');

/** Today's salts, and yesterday's for who began before midnight; the newest first. */
const salts = (tx: Tx) =>
  tx.sql<{ salt: Buffer }>(
    'praise.salts',
    'select salt from praise_salt where day >= current_date - 1 order by day desc',
  );

/**
 * What the sender's browser is asked to solve, as plain data; undefined when nothing is asked of it, and when the day has no salt yet, as
 * just after midnight. `unproved`: what was seen of a praise that no proof has answered.
 */
export async function proofOf(
  tx: Tx,
  { id, unproved }: { id: string; unproved: PraiseSeen | null },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!unproved || !asksForProof(unproved)) return undefined;
  const [newest] = await salts(tx);
  if (!newest) return undefined;
  return {
    ...(await createChallenge({
      ...DIFFICULTY,
      deriveKey,
      expiresAt: new Date(clock.now().getTime() + MINUTES * 60_000),
      hmacSignatureSecret: keyOf(newest.salt, id),
    })),
  };
}

const PAYLOAD_MAX = 4096;

/** Undefined for what no solver of ours sends. */
function payloadOf(text: string): Payload | undefined {
  if (text.length > PAYLOAD_MAX) return undefined;
  try {
    const { challenge, solution } = JSON.parse(text) as Partial<Payload>;
    // the library looks at the signature before it does any work; only then is anything else worth believing
    const whole = typeof challenge?.signature === 'string' && !!challenge.parameters && !!solution;
    return whole ? { challenge: challenge!, solution: solution! } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a solution: true when it is right, of this praise, not expired, and the first for its challenge. A second solution of one challenge
 * is a repetition, too: what is remembered is the challenge. Marks the praise as a human's (or a very patient robot's).
 */
export async function takeProof(tx: Tx, praiseId: string, text: string): Promise<boolean> {
  const payload = payloadOf(text);
  if (!payload) return false;
  for (const { salt } of await salts(tx)) {
    const { verified } = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: keyOf(salt, praiseId) });
    if (!verified) continue;
    const proof = createHash('sha256').update(String(payload.challenge.signature)).digest();
    const first = await tx.sql(
      'praise.use_proof',
      `insert into proof_of_work_used (company_id, proof, expires_at) values ($1, $2, to_timestamp($3)) on conflict do nothing returning proof`,
      [tx.companyId, proof, payload.challenge.parameters.expiresAt],
    );
    if (!first.length) return false;
    await seeFurther(tx, praiseId, { seen: (before) => before, proved: true });
    return true;
  }
  return false;
}

/** What has expired is refused by its date. */
export const forgetProofs = (tx: Tx): Promise<unknown> =>
  tx.sql('praise.forget_proofs', 'delete from proof_of_work_used where expires_at < statement_timestamp()');
