/** Thanks with points from one person to another within the window. */
export interface Given {
  readonly from: string;
  readonly to: string;
  /** Points, 1 or more. */
  readonly weight: number;
}

/**
 * Strongly connected components: groups in which everybody can be reached from everybody along the arrows (Tarjan 1972, SIAM Journal on
 * Computing 1:146). The largest first; without those of one person alone.
 */
export function circlesOf(edges: readonly Pick<Given, 'from' | 'to'>[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    for (const one of [from, to]) if (!next.has(one)) next.set(one, []);
    next.get(from)!.push(to);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  // with a list of its own instead of calls: a chain of ten thousand people must not end the program
  const open = (node: string, work: { node: string; at: number }[]) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    onStack.add(node);
    work.push({ node, at: 0 });
  };
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; at: number }[] = [];
    open(root, work);
    while (work.length) {
      const frame = work[work.length - 1]!;
      const to = next.get(frame.node)![frame.at];
      if (to !== undefined) {
        frame.at += 1;
        if (!index.has(to)) open(to, work);
        else if (onStack.has(to)) low.set(frame.node, Math.min(low.get(frame.node)!, index.get(to)!));
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(frame.node)!));
      if (low.get(frame.node) !== index.get(frame.node)) continue;
      const members = stack.splice(stack.lastIndexOf(frame.node));
      members.forEach((member) => onStack.delete(member));
      if (members.length > 1) found.push(members);
    }
  }
  return found.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}

/**
 * Share of the pairs "from, to" for which the way back exists too, and what remains of it beyond chance: (r − ā) / (1 − ā), ā the density of
 * the graph (Garlaschelli & Loffredo 2004, Physical Review Letters 93:268701).
 *
 * @param people how many could give and receive, 2 or more
 * @returns null without a pair
 */
export function reciprocity(
  edges: readonly Pick<Given, 'from' | 'to'>[],
  people: number,
): { share: number; byChance: number; excess: number | null } | null {
  const pairs = new Map(edges.filter(({ from, to }) => from !== to).map((edge) => [`${edge.from} ${edge.to}`, edge]));
  if (pairs.size === 0 || people < 2) return null;
  const back = [...pairs.values()].filter(({ from, to }) => pairs.has(`${to} ${from}`)).length;
  const [share, byChance] = [back / pairs.size, pairs.size / (people * (people - 1))];
  return { share, byChance, excess: byChance < 1 ? (share - byChance) / (1 - byChance) : null };
}
