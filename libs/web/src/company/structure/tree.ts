interface Node {
  id: string;
  parentId?: string | null;
}

/** Parents before children, each with its depth from 0. Whoever's parent is unknown stands at the top. */
export function inTreeOrder<Row extends Node>(rows: readonly Row[]): { row: Row; depth: number }[] {
  const ids = new Set(rows.map((row) => row.id));
  const children = new Map<string | null, Row[]>();
  for (const row of rows) {
    const parent = row.parentId && ids.has(row.parentId) ? row.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const walk = (parent: string | null, depth: number): { row: Row; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((row) => [{ row, depth }, ...walk(row.id, depth + 1)]);
  return walk(null, 0);
}
