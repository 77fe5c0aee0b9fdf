// npm run import:people -- FILE [--company SLUG] [--dry-run] …: the import of the interface, from a terminal.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { built, inCompany, mappingFrom, stop, terminalLanguage } from './in-company.mjs';

const USAGE = `npm run import:people -- FILE [options]

  FILE                  CSV (any usual encoding and delimiter) or XLSX
  --company SLUG        which company; may be left out where there is only one
  --create              makes the company if there is none of this slug
  --dry-run             says what would happen and writes nothing
  --map FIELD=HEADING   which column means what, where it isn't recognised; may be repeated
  --leave-out LINES     lines that are not imported: 4,17
  --several-roots       the company really has several people without a manager
  --deactivate-missing  deactivates everybody who is not in the file (nobody is ever deleted)
  --confirm-leavers     needed when that is more than a tenth of the company
  --lang ru|en          language of what is said here`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    company: { type: 'string' },
    create: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    map: { type: 'string', multiple: true, default: [] },
    'leave-out': { type: 'string', default: '' },
    'several-roots': { type: 'boolean', default: false },
    'deactivate-missing': { type: 'boolean', default: false },
    'confirm-leavers': { type: 'boolean', default: false },
    lang: { type: 'string', default: terminalLanguage },
    help: { type: 'boolean', default: false },
  },
});
/** Rows of one outcome that are listed; the rest is counted. */
const LISTED = 50;

const [file] = positionals;
if (options.help || !file) stop(USAGE);
if (!fs.existsSync(file)) stop(`There is no file ${path.resolve(file)}`);

const parts = built(options.lang);
const { domain, server, t } = parts;
const where = { company: options.company, create: options.create, dryRun: options['dry-run'] };
await inCompany(parts, where, run);

/** Returns false when nothing could be imported. */
async function run(database, companyId) {
  const bytes = fs.readFileSync(file);
  const read = await server.readPeopleFile(bytes);
  const { table, facts } = read;
  const encoding = facts.encoding ?? facts.sheet;
  console.log(t('company.cli.read', { file: path.basename(file), rows: table.rows.length, encoding }));
  const choice = {
    mapping: mappingFrom(options.map, table.headings, {
      fields: domain.PERSON_FIELDS,
      propose: domain.proposeMapping,
    }),
    leaveOut: options['leave-out'].split(',').filter(Boolean).map(Number),
    severalRoots: options['several-roots'],
  };
  const upload = { id: '', fileName: path.basename(file), bytes, ...read };
  const { plan, hash, mapping } = await database.reading(companyId, (tx) => server.planUpload(tx, upload, choice));
  tell(plan, mapping, table.headings);
  if (options['dry-run']) return void console.log(`\n${t('company.cli.dry')}`);
  if (plan.counts.rejected) {
    console.log(`\n${t('company.cli.refused')}`);
    return false;
  }
  const deactivate = options['deactivate-missing'] ? plan.missing.map((person) => person.id) : [];
  const { counts, deactivated } = await database.inCompany(companyId, async (tx) => {
    const id = await server.keepUpload(tx, null, upload);
    return server.applyImport(tx, null, id, {
      ...choice,
      hash,
      deactivate,
      confirmLeavers: options['confirm-leavers'],
    });
  });
  console.log(`\n${t('company.cli.done', { created: counts.new, changed: counts.changed, deactivated })}`);
}

function tell(plan, mapping, headings) {
  console.log(`${t('company.cli.mapping')}:`);
  for (const [field, column] of Object.entries(mapping).sort(([, a], [, b]) => a - b))
    console.log(`  ${headings[column].padEnd(24)} → ${t(`company.field.${field}`)}`);
  console.log();
  for (const [outcome, count] of Object.entries(plan.counts))
    if (count) console.log(`${String(count).padStart(6)}  ${t(`company.import.count.${outcome}`)}`);
  list(plan.rows.filter((row) => row.outcome === 'rejected' || row.reasons.length));
  for (const [title, names] of [
    ['company.cli.units', plan.newUnits],
    ['company.cli.places', plan.newPlaces],
  ])
    if (names.length) console.log(`${t(title)}: ${names.join(', ')}`);
  const who = plan.missing.map((person) => person.name);
  const shown = who.slice(0, LISTED).join(', ') + (who.length > LISTED ? ', …' : '');
  if (who.length) console.log(t('company.cli.missing', { who: shown }));
}

function list(rows) {
  for (const row of rows.slice(0, LISTED))
    for (const reason of row.reasons) {
      const what = t(`company.import.reason.${reason.code}`, reason.params);
      console.log(
        `${domain.isRowError(reason) ? '✕' : '·'} ${t('company.cli.line', { line: row.line })}, ${row.name}: ${what}`,
      );
    }
  if (rows.length > LISTED) console.log(`  … ${rows.length - LISTED}`);
}
