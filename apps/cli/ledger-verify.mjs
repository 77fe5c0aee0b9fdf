// npm run ledger:verify: the sixteen invariants of the ledger, each one count that must be 0, over every company of this installation.
import { parseArgs } from 'node:util';
import { built, companies, stop, terminalLanguage, withDatabase } from './in-company.mjs';

const USAGE = `npm run ledger:verify [-- --company SLUG]

Counts what breaks each of the sixteen invariants of the points ledger. Reads only; may run beside a working server. Ends with code 1
when one of them is not 0: that is an incident, and nobody should move points until it is explained. DATABASE_URL and
APP_DATABASE_PASSWORD as for the server, the embedded database without them.`;

const { values: options } = parseArgs({
  options: { company: { type: 'string' }, help: { type: 'boolean', default: false } },
});
if (options.help) stop(USAGE);

const parts = built(terminalLanguage);
await withDatabase(parts, async (database) => {
  const all = await companies(database);
  const asked = all.filter(({ slug }) => !options.company || slug === options.company);
  if (options.company && !asked.length) {
    console.error(
      `There is no company ${options.company} (there are: ${all.map(({ slug }) => slug).join(', ') || '–'})`,
    );
    return false;
  }
  const broken = parts.server.LEDGER_RULES.map((rule) => ({ ...rule, count: 0, where: [] }));
  for (const { id, slug } of asked)
    for (const verdict of await verify(database, id)) {
      const rule = broken[verdict.number - 1];
      rule.count += verdict.broken;
      rule.where.push(...verdict.where.map((side) => `${slug}: ${side}`));
    }
  for (const { number, title, count, where } of broken) {
    console.log(`${String(number).padStart(2)}  ${String(count).padStart(6)}  ${title}`);
    for (const side of where) console.log(`            ${side}`);
  }
  const unsound = broken.filter(({ count }) => count !== 0);
  const scope = `${asked.length} ${asked.length === 1 ? 'company' : 'companies'}`;
  console.log(
    unsound.length
      ? `\nBROKEN in ${scope}: ${unsound.map(({ number }) => number).join(', ')}. What was written can't have been written by the product as it is.`
      : `\nAll sixteen hold in ${scope}.`,
  );
  return unsound.length === 0;
});

/** As the application sees one company; every count of the same moment. */
function verify(database, companyId) {
  return database.reading(companyId, async (tx) => {
    await tx.sql('cli.patience', `set local statement_timeout = '30min'`);
    return parts.server.verifyLedger(async (name, sql) => Number(Object.values((await tx.sql(name, sql))[0])[0]));
  });
}
