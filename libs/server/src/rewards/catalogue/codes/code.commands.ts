import { checkCodes, type CodeFault, type CodeRow, codeRows, CODES_MAX, DomainError, STOCK_MAX } from '@zasluga/domain';
import { audit, newId, type Seal, type Tx } from '@zasluga/kernel';
import { lockReward } from '../reward.commands';
import { type Author, explainStock } from '../stock.commands';

export interface ImportedCodes {
  readonly added: number;
  /** Lines that were not taken, and why; none of them shows a code. */
  readonly faults: readonly { readonly line: number; readonly fault: CodeFault }[];
}

/** The rows of a file. Throws rewards.codes_unreadable (not UTF-8), rewards.codes_none, rewards.codes_too_many. */
export function rowsOfFile(bytes: Buffer): CodeRow[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError('rewards.codes_unreadable', 'file');
  }
  if (text.includes('\0')) throw new DomainError('rewards.codes_unreadable', 'file');
  const rows = codeRows(text);
  if (!rows.length) throw new DomainError('rewards.codes_none', 'file');
  if (rows.length > CODES_MAX) throw new DomainError('rewards.codes_too_many', 'file', { max: CODES_MAX });
  return rows;
}

/** Bound to its place: sealed bytes that were moved to another row or company don't open. */
const placeOf = (tx: Tx, rewardId: string, id: string) => `reward_code/${tx.companyId}/${rewardId}/${id}`;
const printOf = (seal: Seal, tx: Tx, rewardId: string, code: string) =>
  seal.fingerprint(code, `reward_code/${tx.companyId}/${rewardId}`);

/**
 * Keeps the codes that are new, sealed, and puts as many pieces into stock; says of each other line why not. `author` null: the demo company's.
 * @throws DomainError input.not_found, rewards.codes_not_vouchers, rewards.stock_too_large, request.no_seal_key
 */
export async function importCodes(
  tx: Tx,
  author: Author,
  seal: Seal,
  rewardId: string,
  rows: readonly CodeRow[],
): Promise<ImportedCodes> {
  const reward = await lockReward(tx, rewardId);
  if (!reward.usesCodes) throw new DomainError('rewards.codes_not_vouchers', 'rewardId');
  const prints = new Map(rows.map(({ code }) => [code, printOf(seal, tx, rewardId, code)]));
  const known = await tx.sql<{ fingerprint: Buffer }>(
    'reward.codes.known',
    'select fingerprint from reward_code where reward_id = $1 and fingerprint = any($2::bytea[])',
    [rewardId, [...prints.values()]],
  );
  const knownPrints = new Set(known.map(({ fingerprint }) => fingerprint.toString('hex')));
  const { good, faults } = checkCodes(rows, (code) => knownPrints.has(prints.get(code)!.toString('hex')));
  if (!good.length) return { added: 0, faults };
  if (reward.ownStock! + good.length > STOCK_MAX)
    throw new DomainError('rewards.stock_too_large', 'file', { max: STOCK_MAX });
  const ids = good.map(() => newId());
  await tx.sql(
    'reward.codes.insert',
    `insert into reward_code (company_id, id, reward_id, sealed, fingerprint, author_id)
     select $1, c.id, $2, c.sealed, c.fingerprint, $3 from unnest($4::uuid[], $5::bytea[], $6::bytea[]) c(id, sealed, fingerprint)`,
    [
      tx.companyId,
      rewardId,
      author?.employeeId ?? null,
      ids,
      good.map(({ code }, at) => seal.close(code, placeOf(tx, rewardId, ids[at]!))),
      good.map(({ code }) => prints.get(code)!),
    ],
  );
  await tx.sql(
    'reward.codes.stock',
    'update reward set stock = stock + $2, updated_at = clock_timestamp() where id = $1',
    [rewardId, good.length],
  );
  await explainStock(tx, author, rewardId);
  const details = { added: good.length, refused: faults.length };
  await audit(tx, author, 'rewards.codes', { type: 'reward', id: rewardId }, details);
  return { added: good.length, faults };
}

/** The code that was handed out to this redemption. Whether the viewer may read it was decided before. Undefined when there is none. */
export async function codeOf(tx: Tx, seal: Seal, redemptionId: string): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string; rewardId: string; sealed: Buffer }>(
    'reward.code.of',
    'select id, reward_id as "rewardId", sealed from reward_code where redemption_id = $1',
    [redemptionId],
  );
  return row && seal.open(row.sealed, placeOf(tx, row.rewardId, row.id));
}
