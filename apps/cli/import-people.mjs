// npm run import:people -- FILE [--company SLUG] [--dry-run] …: the import of the interface, from a terminal.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { appPassword, openDatabase } from './database.mjs';
import { root } from './install.mjs';

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
    lang: { type: 'string', default: /^ru/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'ru' : 'en' },
    help: { type: 'boolean', default: false },
  },
});
/** Rows of one outcome that are listed; the rest is counted. */
const LISTED = 50;

const [file] = positionals;
if (options.help || !file) stop(USAGE);
if (!fs.existsSync(file)) stop(`There is no file ${path.resolve(file)}`);
if (!fs.existsSync(path.join(root, 'dist/libs/server'))) stop('dist is missing: npm run build');

const require = createRequire(import.meta.url);
require('reflect-metadata');
const domain = require('../../dist/libs/domain/src/index.js');
const kernel = require('../../dist/libs/kernel/src/index.js');
const server = require('../../dist/libs/server/src/index.js');
const { t } = require('../../dist/libs/locale/src/index.js').translator(options.lang === 'ru' ? 'ru' : 'en');

const place = await openDatabase();
let database;
let failed = false;
try {
  const { appUrl } = await server.prepareDatabase(place.adminUrl, appPassword());
  database = await kernel.Database.open(server.dataSourceOptions(appUrl));
  await run(await findCompany());
} catch (error) {
  failed = true;
  console.error(error instanceof domain.DomainError ? t(error.code, error.params) : (error.stack ?? error));
} finally {
  await database?.close();
  await place.stop();
}
process.exit(failed ? 1 : 0);

async function findCompany() {
  const ids = await database.door('door.companies', 'select company_id as "companyId", id from door.companies()');
  const companies = await Promise.all(
    ids.map(async ({ id }) => {
      const [row] = await database.reading(id, (tx) => tx.sql('cli.slug', 'select id, slug from company'));
      return row;
    }),
  );
  const slugs = companies.map((company) => company.slug).join(', ') || '–';
  if (!options.company) {
    if (companies.length === 1) return companies[0].id;
    stop(`--company is needed. There are: ${slugs}`);
  }
  const found = companies.find((company) => company.slug === options.company);
  if (found) return found.id;
  if (!options.create) stop(`There is no company ${options.company} (there are: ${slugs}). --create makes it.`);
  if (options['dry-run']) stop(`There is no company ${options.company} to compare with; without --dry-run it is made.`);
  const id = kernel.newId();
  const fields = { slug: options.company, nameRu: options.company, nameEn: options.company, timeZone: 'Europe/Moscow' };
  await database.inCompany(id, (tx) => server.createCompany(tx, fields));
  return id;
}

async function run(companyId) {
  const bytes = fs.readFileSync(file);
  const read = await server.readPeopleFile(bytes);
  const { table, facts } = read;
  const encoding = facts.encoding ?? facts.sheet;
  console.log(t('company.cli.read', { file: path.basename(file), rows: table.rows.length, encoding }));
  const choice = {
    mapping: mappingOf(table.headings),
    leaveOut: options['leave-out'].split(',').filter(Boolean).map(Number),
    severalRoots: options['several-roots'],
  };
  const upload = { id: '', fileName: path.basename(file), bytes, ...read };
  const { plan, hash, mapping } = await database.reading(companyId, (tx) => server.planUpload(tx, upload, choice));
  tell(plan, mapping, table.headings);
  if (options['dry-run']) return void console.log(`\n${t('company.cli.dry')}`);
  if (plan.counts.rejected) {
    failed = true;
    return void console.log(`\n${t('company.cli.refused')}`);
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

/** As proposed, with what `--map` says instead; undefined lets the last choice for the same headings win. */
function mappingOf(headings) {
  if (!options.map.length) return undefined;
  const mapping = { ...domain.proposeMapping(headings) };
  for (const pair of options.map) {
    const [field, heading] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const column = headings.findIndex((one) => one.toLowerCase() === heading.toLowerCase());
    if (!domain.PERSON_FIELDS.includes(field)) stop(`--map: fields are ${domain.PERSON_FIELDS.join(', ')}`);
    if (column < 0) stop(`--map: headings are ${headings.join(', ')}`);
    for (const [other, taken] of Object.entries(mapping)) if (taken === column) delete mapping[other];
    mapping[field] = column;
  }
  return mapping;
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

function stop(text) {
  console.error(text);
  process.exit(1);
}
