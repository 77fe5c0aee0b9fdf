// Where the processor's time of a server goes, by package: self time out of V8's own profile.
import fs from 'node:fs';
import path from 'node:path';

function placeOf({ url, functionName }) {
  if (functionName === '(idle)') return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (!url) return 'V8 and C++ (sockets, JSON, regular expressions)';
  const file = decodeURI(url).replaceAll('\\', '/');
  const module = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (module) return module[1];
  const ours = /\/dist\/((?:libs|apps)\/[^/]+\/src\/[^/.]+)/.exec(file);
  if (ours) return `ours: ${ours[1].replace('/src/', '/')}`;
  if (file.startsWith('node:')) return `node:${file.slice(5).split('/').slice(0, 2).join('/')}`;
  return /^compileQuery|graphql-jit/.test(file)
    ? 'graphql-jit, compiled'
    : 'compiled at run time (graphql-jit, fast-json-stringify)';
}

/** Shares of the time that was not idle, the largest first; below one percent they are summed. */
export function whereTimeGoes(folder) {
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  if (!file) return undefined;
  const { nodes, samples, timeDeltas } = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const place = new Map(nodes.map((node) => [node.id, placeOf(node.callFrame)]));
  const sums = new Map();
  let total = 0;
  samples.forEach((id, i) => {
    const where = place.get(id);
    if (!where || where === '(root)') return;
    sums.set(where, (sums.get(where) ?? 0) + timeDeltas[i]);
    total += timeDeltas[i];
  });
  const shares = [...sums].map(([where, time]) => ({ where, share: Math.round((time / total) * 1000) / 1000 }));
  shares.sort((a, b) => b.share - a.share);
  const rest = shares.filter(({ share }) => share < 0.01).reduce((sum, { share }) => sum + share, 0);
  return [
    ...shares.filter(({ share }) => share >= 0.01),
    { where: 'each below one percent', share: Math.round(rest * 1000) / 1000 },
  ];
}
