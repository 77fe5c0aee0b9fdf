// npm run drill -- NAME […]: what happens under load, on a database of its own. Prints one line of JSON and fails when a bound is broken.
import { install } from './install.mjs';
import { nx } from './nx.mjs';
import { fail, say } from './say.mjs';

/** Each file exports `drill()`, which answers { figures, broken, lines? }: what is printed, the bounds that it broke, in words, and a list. */
const DRILLS = {
  /** 10,000 praises against one praise point from 250 addresses. POSTS=number. */
  flood: 'flood.mjs',
  /** Two companies beside a model, and every planted mutant of the ledger. COMMANDS=number, LEDGER_SEED=number. */
  ledger: 'ledger.mjs',
  /** Everything killed with -9 in the middle of work: nothing acknowledged is lost. Seconds of it, 300 unless told: -- crash 60. SEED=number. */
  crash: 'crash/crash.mjs',
  /** The audited release over random organisations, two days each: nobody is isolated by adding and subtracting. ORGANISATIONS=number. */
  privacy: 'privacy.mjs',
  /** Each guard of empowerment and friction taken away: the matrix of rights notices. */
  rights: 'rights.mjs',
};

const [name, ...words] = process.argv.slice(2);
if (!(name in DRILLS)) fail(`Which drill? One of: ${Object.keys(DRILLS).join(', ')}`);

install();
say('Building what has changed…');
const built = nx('run-many', '-t', 'build', '-p', 'api');
if (!built.ok) fail(`${built.output}\nThe build failed: the lines above say where.`);

const { drill } = await import(`../../test/drills/${DRILLS[name]}`);
const { figures, broken, lines = [] } = await drill(words);
for (const line of lines) console.log(line);
console.log(JSON.stringify({ drill: name, ...figures }));
if (broken.length) fail(`Broken: ${broken.join('; ')}.`);
