// npm run bench: what the feed and giving a recognition cost, side by side with a bare Node server on the same SQL. JSON on standard output
// (last) and in .cache/bench.json. N=requests a round, ROUNDS=rounds.
import fs from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { fail, say } from './say.mjs';

install();
say('Building what has changed…');
const built = nx('run-many', '-t', 'build', '-p', 'api', 'web');
if (!built.ok) fail(`${built.output}\nThe build failed: the lines above say where.`);

const { bench } = await import('../../test/bench/run.mjs');
const result = await bench();
const text = JSON.stringify(result, null, 2);
fs.writeFileSync(path.join(root, '.cache/bench.json'), `${text}\n`);
console.log(text);
