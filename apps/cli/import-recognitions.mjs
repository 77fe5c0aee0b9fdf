// npm run import:recognitions -- FILE [--company SLUG] [--dry-run] …: past recognitions from a file, as in the interface.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { built, inCompany, mappingFrom, stop, terminalLanguage } from './in-company.mjs';

const USAGE = `npm run import:recognitions -- FILE [options]

  FILE                  CSV (any usual encoding and delimiter) or XLSX with date, from, to, reason; may have touchpoint, value, behaviour
  --company SLUG        which company; may be left out where there is only one
  --create              makes the company if there is none of this slug
  --dry-run             says what would happen and writes nothing
  --map FIELD=HEADING   which column means what, where it isn't recognised; may be repeated
  --day-order ORDER     day_first or month_first: how 04/05/2021 is meant, where the file doesn't tell
  --with-copies         exact copies of a row go in too
  --undo ID             takes back an import as a whole, within 24 hours (no FILE then)
  --lang ru|en          language of what is said here`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    company: { type: 'string' },
    create: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    map: { type: 'string', multiple: true, default: [] },
    'day-order': { type: 'string' },
    'with-copies': { type: 'boolean', default: false },
    undo: { type: 'string' },
    lang: { type: 'string', default: terminalLanguage },
    help: { type: 'boolean', default: false },
  },
});
/** Rows that are listed; the rest is counted. */
const LISTED = 50;

const [file] = positionals;
if (options.help || (!file && !options.undo)) stop(USAGE);
if (file && !fs.existsSync(file)) stop(`There is no file ${path.resolve(file)}`);

const parts = built(options.lang);
const { domain, server, t } = parts;
if (options['day-order'] && !domain.DAY_ORDERS.includes(options['day-order'])) stop(USAGE);
const where = { company: options.company, create: options.create, dryRun: options['dry-run'] };
await inCompany(parts, where, options.undo ? undo : run);

async function undo(database, companyId) {
  const count = await database.inCompany(companyId, (tx) => server.undoPastImport(tx, null, options.undo));
  console.log(t('recognition.import.undone', { count }));
}

async function run(database, companyId) {
  const bytes = fs.readFileSync(file);
  const read = await server.readPastFile(bytes);
  const { table, facts } = read;
  const fileName = path.basename(file);
  console.log(
    t('company.cli.read', { file: fileName, rows: table.rows.length, encoding: facts.encoding ?? facts.sheet }),
  );
  const choice = {
    mapping: mappingFrom(options.map, table.headings, {
      fields: domain.PAST_FIELDS,
      propose: domain.PAST_HEADINGS.propose,
    }),
    order: options['day-order'],
    withCopies: options['with-copies'],
  };
  const upload = { id: '', fileName, bytes, ...read };
  const { plan, hash, mapping } = await database.reading(companyId, (tx) => server.planPastUpload(tx, upload, choice));
  tell(plan, mapping, table.headings);
  if (options['dry-run']) return void console.log(`\n${t('company.cli.dry')}`);
  if (!plan.taken.length) return void console.log(`\n${t('recognition.import.nothing')}`);
  const from = performance.now();
  const done = await database.inCompany(companyId, async (tx) => {
    const id = await server.keepPastUpload(tx, null, upload);
    return server.applyPastImport(tx, null, id, { ...choice, hash });
  });
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  console.log(`\n${t('recognition.import.cli.done', { count: done.imported, people: done.newcomers, seconds })}`);
  console.log(t('recognition.import.cli.undo', { command: `npm run import:recognitions -- --undo ${done.id}` }));
}

function tell(plan, mapping, headings) {
  console.log(`${t('company.cli.mapping')}:`);
  for (const [field, column] of Object.entries(mapping).sort(([, a], [, b]) => a - b))
    console.log(`  ${headings[column].padEnd(24)} → ${t(`recognition.import.field.${field}`)}`);
  console.log();
  for (const [outcome, count] of Object.entries(plan.counts))
    if (count) console.log(`${String(count).padStart(6)}  ${t(`recognition.import.count.${outcome}`)}`);
  for (const { code, count } of plan.refusals)
    console.log(`${String(count).padStart(12)}  ${t(`recognition.import.refusal.${code}`)}`);
  if (plan.newcomers.length)
    console.log(`${String(plan.newcomers.length).padStart(6)}  ${t('recognition.import.newcomers_short')}`);
  if (plan.firstDay) console.log(`        ${plan.firstDay} – ${plan.lastDay}`);
  const noted = plan.rows.filter(({ reasons }) => reasons.length);
  for (const row of noted.slice(0, LISTED))
    for (const { code, params } of row.reasons)
      console.log(
        `${row.outcome === 'refused' ? '✕' : '·'} ${t('company.cli.line', { line: row.line })}: ${t(`recognition.import.reason.${code}`, params)}`,
      );
  if (noted.length > LISTED) console.log(`  … ${noted.length - LISTED}`);
}
