import { type AccountKind, DomainError, type ErrorCode, type MovementKind } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** Which account: the company itself owns `issued` and `loss`, a person the rest; allowances and funds carry a period label. */
export interface AccountRef {
  readonly kind: AccountKind;
  readonly owner: string;
  readonly label?: string;
}

/** What a movement is about: the id is found again in the ledger, nothing else of the subject is. */
export interface Subject {
  readonly subjectType: string;
  readonly subjectId: string;
}

export interface Leg extends Partial<Subject> {
  /** Left out when the leg ends a hold: it then starts at the escrow, with the amount of the hold. */
  readonly from?: AccountRef;
  readonly to: AccountRef;
  readonly amount?: number;
  readonly ends?: string;
  /** Codes and ids that explain the amount, never words. */
  readonly why?: Record<string, string | number | boolean>;
}

/** The request that a movement belongs to. The same actor and key always get the same answer. */
export interface Request {
  readonly actorId: string;
  readonly key: string;
  /** When it happened, if not now: for a past that is brought in. No part of what the key stands for. */
  readonly at?: Date;
}

/** A refusal is an answer like any other: stored, and the same for ever. It is returned, so that it commits. */
export type Outcome =
  | { readonly status: 'posted'; readonly transferIds: readonly string[] }
  | { readonly status: 'refused'; readonly code: ErrorCode; readonly params: Record<string, number> };

interface TransferRow {
  id: string;
  status: 'posted' | 'refused';
  refusal: ErrorCode | null;
  refusalParams: Record<string, number> | null;
}
const ANSWER = `select id, status, refusal, refusal_params as "refusalParams"`;
const MOVE = `${ANSWER} from points_move($1, $2, $3, $4, $5)`;
const REVERSE = `${ANSWER} from points_reverse($1, $2, $3, $4, $5)`;

const NOTHING: Outcome = { status: 'posted', transferIds: [] };

/**
 * Moves points along all legs or along none, in one round trip.
 * @throws DomainError request.key_reused when the key was used with anything else than these very legs
 */
export async function movePoints(tx: Tx, request: Request, kind: MovementKind, legs: readonly Leg[]): Promise<Outcome> {
  if (!legs.length) return NOTHING;
  return answer(tx.sql('points.move', MOVE, [request.actorId, request.key, kind, JSON.stringify(legs), request.at]));
}

/**
 * Takes whole transfers back, all or none. Never takes an account below zero: what a person no longer has is borne by the
 * fund that paid, otherwise by the company.
 */
export async function reversePoints(
  tx: Tx,
  request: Request,
  transferIds: readonly string[],
  why: Leg['why'] = {},
): Promise<Outcome> {
  if (!transferIds.length) return NOTHING;
  return answer(
    tx.sql('points.reverse', REVERSE, [request.actorId, request.key, transferIds, JSON.stringify(why), request.at]),
  );
}

/** Reads what one of the ledger's functions answered. */
export async function answer(asked: Promise<TransferRow[]>): Promise<Outcome> {
  let rows: TransferRow[];
  try {
    rows = await asked;
  } catch (error) {
    if ((error as { code?: string }).code === 'ZP001') throw new DomainError('request.key_reused');
    throw error;
  }
  const [first] = rows;
  if (first?.refusal) return { status: 'refused', code: first.refusal, params: first.refusalParams ?? {} };
  return { status: 'posted', transferIds: rows.map((row) => row.id) };
}

/** For where a refusal ends the whole use case and nothing has to be remembered. */
export function demandPosted(outcome: Outcome, field?: string): readonly string[] {
  if (outcome.status === 'refused') throw new DomainError(outcome.code, field, outcome.params);
  return outcome.transferIds;
}
