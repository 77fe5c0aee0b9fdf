import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Client } from 'pg';
import { Database } from '@zasluga/kernel';
import { beginSession, createDemoCompany, dataSourceOptions } from '@zasluga/server';
import { watchNetwork } from './look';
import { Line } from './network';

/** A journey is many steps, each of which has its own patience: on a busy machine they add up. */
jest.setTimeout(120_000);

const ROOT = path.resolve(__dirname, '../..');
const DEMO_TEMPLATE = 'zasluga_demo_template';

export type Persona = 'employee' | 'manager' | 'leader' | 'curator' | 'reward_admin' | 'admin';

export interface Look {
  readonly as?: Persona;
  readonly locale?: 'ru' | 'en';
  readonly theme?: 'light' | 'dark';
  /** CSS pixels */
  readonly width?: number;
  readonly javaScript?: boolean;
  readonly touch?: boolean;
  /** Whether the application may keep itself on the device of somebody who is signed in: only where that is the question. */
  readonly kept?: boolean;
}

export interface Site {
  readonly url: string;
  readonly database: Database;
  readonly companyId: string;
  readonly browser: Browser;
  /** A page of a person (or a stranger) in a browser context of its own; `problems` are errors the page reported. */
  open(look?: Look): Promise<{ page: Page; context: BrowserContext; problems: string[] }>;
  /** A further page of the same browser: signed in as it is, files cached, and nothing kept on the device. */
  another(context: BrowserContext): Promise<{ page: Page; problems: string[] }>;
  /** A line to this site of its own, for what has to be cut off. Cookies hold on it too; what a browser keeps for an address doesn't. */
  line(): Promise<Line>;
  close(): Promise<void>;
}

/** The product as it is served: the built server in a process of its own, trusted documents only, the demo company, a real browser. */
export async function openSite(): Promise<Site> {
  const browser = await launch();
  const { appUrl, drop } = await demoDatabase();
  const database = await Database.open(dataSourceOptions(appUrl));
  const [company] = await database.door('door.companies', 'select company_id as "companyId", id from door.companies()');
  const companyId = company!.companyId;
  const server = await serve(appUrl);
  const lines: Line[] = [];
  return {
    url: server.url,
    database,
    companyId,
    browser,
    open: async ({ as, locale = 'ru', theme = 'light', width = 1280, javaScript = true, touch = false, kept } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
        colorScheme: theme,
        reducedMotion: 'reduce',
        timezoneId: 'Europe/Moscow',
        javaScriptEnabled: javaScript,
        hasTouch: touch,
        serviceWorkers: as && !kept ? 'block' : 'allow',
      });
      if (as) await signIn(database, companyId, context, server.url, as, locale);
      return { ...(await watched(context)), context };
    },
    another: async (context) => {
      const one = await watched(context);
      const devtools = await context.newCDPSession(one.page);
      const kept = { origin: server.url, storageTypes: 'local_storage,indexeddb,service_workers,cache_storage' };
      await devtools.send('Storage.clearDataForOrigin', kept);
      await devtools.detach();
      return one;
    },
    line: async () => {
      const line = await Line.to(server.url);
      lines.push(line);
      return line;
    },
    close: async () => {
      await browser.close();
      for (const line of lines) await line.close();
      await server.stop();
      await database.close();
      await drop();
    },
  };
}

async function watched(context: BrowserContext): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage();
  watchNetwork(page);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, problems };
}

async function launch(): Promise<Browser> {
  if (process.env['BROWSER_MISSING']) throw new Error(process.env['BROWSER_MISSING']);
  const places = [
    process.env['BROWSER_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const executablePath = places.find((place) => place && fs.existsSync(place));
  if (!executablePath) throw new Error('No browser: name one in BROWSER_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Planted once a run; every site gets a copy. */
async function demoDatabase() {
  const admin = new Client({ connectionString: process.env['TEST_ADMIN_URL'] });
  admin.on('error', () => undefined); // the server is stopped at the end of the run
  await admin.connect();
  const at = (base: string, name: string) => Object.assign(new URL(base), { pathname: `/${name}` }).href;
  const appUrl = process.env['TEST_APP_URL']!;
  await admin.query('select pg_advisory_lock(81)');
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [DEMO_TEMPLATE]);
  if (!rowCount) {
    await admin.query(`create database planting template zasluga_template strategy file_copy`);
    const planting = await Database.open(dataSourceOptions(at(appUrl, 'planting')));
    await createDemoCompany(planting);
    await planting.close();
    await admin.query(`alter database planting rename to ${DEMO_TEMPLATE}`);
  }
  const name = `site_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await admin.query(`create database ${name} template ${DEMO_TEMPLATE} strategy file_copy`);
  await admin.query('select pg_advisory_unlock(81)');
  return {
    appUrl: at(appUrl, name),
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

const START = `require('./dist/apps/api/src/main.js').startApi(process.env)
  .then((app) => app.getUrl()).then((url) => console.log('URL ' + url), (error) => { console.error(error); process.exit(1); })`;

async function serve(appUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server: ChildProcess = spawn(process.execPath, ['-e', START], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      APP_DATABASE_URL: appUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
      WEB_ROOT: path.join(ROOT, 'dist/apps/web'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    server.stdout!.on('data', (data) => {
      out += data;
      const found = /URL (\S+)/.exec(out);
      if (found) resolve(found[1]!.replace('127.0.0.1', 'localhost'));
    });
    server.once('exit', () => reject(new Error(`the server ended: ${out}. Built? (npm run build)`)));
  });
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function signIn(
  database: Database,
  companyId: string,
  context: BrowserContext,
  url: string,
  as: Persona,
  locale: string,
) {
  const token = await database.inCompany(companyId, async (tx) => {
    const [person] = await tx.sql<{ id: string }>(
      'test.persona',
      `update employee e set locale = $2 from account a where a.employee_id = e.id and a.persona = $1 returning e.id`,
      [as, locale],
    );
    if (!person) throw new Error(`the demo company has no persona ${as}`);
    return beginSession(tx, person.id);
  });
  await context.addCookies([{ name: 'zasluga', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
}
