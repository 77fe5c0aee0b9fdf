// One throw-away PostgreSQL for the whole run and one database with all migrations applied; each spec file copies it.
require('reflect-metadata');
const path = require('node:path');
const { register } = require('./harness/register.cjs');

module.exports = async () => {
  let adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl) {
    const { startEmbeddedPostgres } = await import(path.join(__dirname, '../apps/cli/embedded-postgres.mjs'));
    globalThis.__POSTGRES__ = await startEmbeddedPostgres({ ephemeral: true });
    adminUrl = globalThis.__POSTGRES__.url('postgres');
  }
  const { Client } = require('pg');
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('drop database if exists zasluga_template with (force)');
  await admin.query('create database zasluga_template');
  await admin.end();
  const unregister = register();
  const { prepareDatabase } = require('../libs/server/src/prepare-database.ts');
  const template = Object.assign(new URL(adminUrl), { pathname: '/zasluga_template' }).href;
  const { appUrl } = await prepareDatabase(template, 'only-for-tests-of-this-run');
  unregister();
  // Nest keeps its types on the global object, which Jest hands to a lone spec file: it would see every entity twice
  delete globalThis.GqlTypeMetadataStorage;
  process.env.TEST_ADMIN_URL = adminUrl;
  process.env.TEST_APP_URL = appUrl;
};
