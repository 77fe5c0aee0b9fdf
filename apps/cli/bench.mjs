// npm run bench [-- PART…]: what things cost. Parts: see PARTS; all of them unless named. JSON on standard output (last) and in
// .cache/bench.json, a key a part. Requests: N=requests a round, ROUNDS=rounds.
import fs from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';
import { nx } from './nx.mjs';
import { fail, say } from './say.mjs';

/** Each file exports `bench()`, which answers what is printed. */
const PARTS = {
  /** The feed and giving a recognition, side by side with a bare Node server on the same SQL. */
  requests: 'run.mjs',
  /** The feed and the search in stories among a million recognitions, as a ratio to the same among a hundred thousand. */
  stories: 'stories.mjs',
  /** Aggregating 10,000 ballots over 12 values, as a ratio to 1,000 of them. */
  ballots: 'ballots.mjs',
  /** Moving points by the product's function, as a ratio to one hand-written statement that does the same. */
  ledger: 'ledger.mjs',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length) fail(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);

install();
say('Building what has changed…');
const built = nx('run-many', '-t', 'build', '-p', 'api', 'web');
if (!built.ok) fail(`${built.output}\nThe build failed: the lines above say where.`);

const result = {};
for (const [name, file] of Object.entries(PARTS)) {
  if (asked.length && !asked.includes(name)) continue;
  const { bench } = await import(`../../test/bench/${file}`);
  result[name] = await bench();
}
const text = JSON.stringify(result, null, 2);
fs.writeFileSync(path.join(root, '.cache/bench.json'), `${text}\n`);
console.log(text);
