// What commands for one company have in common: the built server, the database of this installation, the company by its slug.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { appPassword, openDatabase } from './database.mjs';
import { root } from './install.mjs';

const require = createRequire(import.meta.url);

export function stop(text) {
  console.error(text);
  process.exit(1);
}

/** The language of the terminal, unless told. */
export const terminalLanguage = /^ru/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'ru' : 'en';

/** The built libraries and the words in the language asked for. */
export function built(lang) {
  if (!fs.existsSync(path.join(root, 'dist/libs/server'))) stop('dist is missing: npm run build');
  require('reflect-metadata');
  return {
    domain: require('../../dist/libs/domain/src/index.js'),
    kernel: require('../../dist/libs/kernel/src/index.js'),
    server: require('../../dist/libs/server/src/index.js'),
    t: require('../../dist/libs/locale/src/index.js').translator(lang === 'ru' ? 'ru' : 'en').t,
  };
}

/** Opens the database, does the work and ends the process; code 1 when the work fails or returns false. */
export async function withDatabase({ domain, kernel, server, t }, work) {
  const place = await openDatabase();
  let database;
  let failed = false;
  try {
    const { appUrl } = await server.prepareDatabase(place.adminUrl, appPassword());
    database = await kernel.Database.open(server.dataSourceOptions(appUrl));
    failed = (await work(database)) === false;
  } catch (error) {
    failed = true;
    console.error(error instanceof domain.DomainError ? t(error.code, error.params) : (error.stack ?? error));
  } finally {
    await database?.close();
    await place.stop();
  }
  process.exit(failed ? 1 : 0);
}

/** The same for one company. `options`: company (slug), create, dryRun. */
export const inCompany = (parts, options, work) =>
  withDatabase(parts, async (database) => work(database, await findCompany(database, parts, options)));

/** All of this installation. */
export async function companies(database) {
  const doors = await database.door('door.companies', 'select company_id as "companyId", id from door.companies()');
  return Promise.all(
    doors.map(async ({ id }) => {
      const [row] = await database.reading(id, (tx) => tx.sql('cli.slug', 'select id, slug from company'));
      return row;
    }),
  );
}

async function findCompany(database, { kernel, server }, { company, create, dryRun }) {
  const known = await companies(database);
  const slugs = known.map((one) => one.slug).join(', ') || '–';
  if (!company) {
    if (known.length === 1) return known[0].id;
    stop(`--company is needed. There are: ${slugs}`);
  }
  const found = known.find((one) => one.slug === company);
  if (found) return found.id;
  if (!create) stop(`There is no company ${company} (there are: ${slugs}). --create makes it.`);
  if (dryRun) stop(`There is no company ${company} to compare with; without --dry-run it is made.`);
  const id = kernel.newId();
  const fields = { slug: company, nameRu: company, nameEn: company, timeZone: 'Europe/Moscow' };
  await database.inCompany(id, (tx) => server.createCompany(tx, fields));
  return id;
}

/** `FIELD=HEADING …` over what the headings seem to mean; undefined lets the last choice for the same headings win. */
export function mappingFrom(pairs, headings, { fields, propose }) {
  if (!pairs.length) return undefined;
  const mapping = { ...propose(headings) };
  for (const pair of pairs) {
    const [field, heading] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const column = headings.findIndex((one) => one.toLowerCase() === heading.toLowerCase());
    if (!fields.includes(field)) stop(`--map: fields are ${fields.join(', ')}`);
    if (column < 0) stop(`--map: headings are ${headings.join(', ')}`);
    for (const [other, taken] of Object.entries(mapping)) if (taken === column) delete mapping[other];
    mapping[field] = column;
  }
  return mapping;
}
