// What a request costs: the application side by side with a bare Node server that runs the same SQL by hand, on the same database.
import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { startEmbeddedPostgres } from '../../apps/cli/embedded-postgres.mjs';
import { root } from '../../apps/cli/install.mjs';
import { say } from '../../apps/cli/say.mjs';
import { whereTimeGoes } from './profile.mjs';
import { seed } from './seed.mjs';

const require = createRequire(import.meta.url);
const CACHE = path.join(root, '.cache');
const TEXTS = path.join(CACHE, 'bench-statements.json');
const CONNECTIONS = 16;
/** Requests a round. */
const AMOUNT = { Feed: Number(process.env.N ?? 2000), GiveRecognition: Number(process.env.N ?? 2000) / 2 };
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const TICK_MS = 10; // USER_HZ of Linux

const stat = (pid) => {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ms = (at) => (Number(fields[at]) + Number(fields[at + 1])) * TICK_MS;
  return { parent: Number(fields[1]), cpuMs: ms(11), endedChildrenMs: ms(13) };
};
/** Of all backends of a PostgreSQL server, those that have ended included. */
const databaseCpuMs = (postmaster) =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      try {
        const { parent, cpuMs } = stat(pid);
        return parent === postmaster ? sum + cpuMs : sum;
      } catch {
        return sum; // it ended meanwhile
      }
    }, stat(postmaster).endedChildrenMs);

async function up(script, env, flags = []) {
  const child = spawn(process.execPath, [...flags, path.join(import.meta.dirname, script)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${script} did not start`))),
  ]);
  const down = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  return { url: `${String(line).trim()}/graphql`, pid: child.pid, down };
}

/** Documents as the web application sends them: in production their hash only. */
function documents() {
  const manifest = path.join(root, 'dist/trusted-documents.json');
  const known = fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')) : undefined;
  if (!known) throw new Error(`${manifest} is missing: build the web application first`);
  const of = (name) =>
    Object.entries(known).find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text))[0];
  return (operationName, variables) => ({
    operationName,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: of(operationName) } },
  });
}

const operations = ({ people, behaviours }, body) => {
  let n = 0;
  const next = () => people[n++ % people.length];
  const make = {
    Feed: () => body('Feed', { first: 20, after: null, filter: null }),
    GiveRecognition: (giver) =>
      body('GiveRecognition', {
        input: {
          requestKey: randomUUID(),
          receiverIds: [people[(people.indexOf(giver) + 1 + (n % (people.length - 1))) % people.length].id],
          points: n % 4 ? 0 : 1,
          behaviourIds: [behaviours[n % behaviours.length].id],
          story: 'Спасибо, что не дал очереди вырасти: гости уходили с улыбкой.',
        },
      }),
  };
  return (name) => {
    const giver = next();
    return { cookie: `zasluga=${giver.token}`, body: JSON.stringify(make[name](giver)) };
  };
};

const shoot = (url, name, request, amount) =>
  autocannon({
    url,
    connections: CONNECTIONS,
    amount,
    requests: [
      {
        method: 'POST',
        setupRequest: (defaults) => {
          const { cookie, body } = request(name);
          return { ...defaults, headers: { 'content-type': 'application/json', cookie }, body };
        },
      },
    ],
  });

const ask = async (url, { cookie, body }) => {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body });
  return answer.json();
};

/** Who compares must answer the same. */
async function sameAnswers(app, bare, request) {
  const asked = request('Feed');
  const [one, other] = [await ask(app.url, asked), await ask(bare.url, asked)];
  if (!isDeepStrictEqual(one, other) || one.data?.feed?.nodes?.length !== 20)
    throw new Error(
      `the two servers answer differently: ${JSON.stringify(one).slice(0, 600)} | ${JSON.stringify(other).slice(0, 600)}`,
    );
  for (const server of [app, bare]) {
    const { data } = await ask(server.url, request('GiveRecognition'));
    if (data?.giveRecognition?.state !== 'HELD') throw new Error(`${server.url}: no recognition was given`);
  }
}

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
const round = (value) => Math.round(value * 1000) / 1000;

async function measure(servers, request, postmaster) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++)
    for (const name of Object.keys(AMOUNT))
      for (const server of i % 2 ? servers : [...servers].reverse()) {
        const before = { own: stat(server.pid).cpuMs, database: databaseCpuMs(postmaster) };
        const { duration, non2xx, errors } = await shoot(server.url, name, request, AMOUNT[name]);
        rounds.push({
          round: i,
          server: server.name,
          name,
          cpuMs: (stat(server.pid).cpuMs - before.own) / AMOUNT[name],
          databaseCpuMs: (databaseCpuMs(postmaster) - before.database) / AMOUNT[name],
          perSecond: AMOUNT[name] / duration,
          failed: non2xx + errors,
        });
      }
  return rounds;
}

/** Medians over the rounds of the ratio within each round: whatever else the machine did meanwhile was done to both. */
function summary(rounds, name) {
  const of = (server, key) => rounds.filter((r) => r.server === server && r.name === name).map((r) => r[key]);
  const ratio = (key) => {
    const bare = of('bare', key);
    const ratios = of('app', key).map((value, i) => value / bare[i]);
    return { median: round(median(ratios)), rounds: ratios.map(round) };
  };
  const figures = (server) => ({
    cpuMs: round(median(of(server, 'cpuMs'))),
    databaseCpuMs: round(median(of(server, 'databaseCpuMs'))),
    perSecond: Math.round(median(of(server, 'perSecond'))),
    failed: of(server, 'failed').reduce((sum, n) => sum + n, 0),
  });
  return {
    requestsPerRound: AMOUNT[name],
    app: figures('app'),
    bare: figures('bare'),
    ratio: { cpu: ratio('cpuMs'), databaseCpu: ratio('databaseCpuMs'), throughput: ratio('perSecond') },
  };
}

/** One more run under V8's profiler, apart from the measured ones. */
async function profiles(env, request) {
  const found = {};
  for (const name of Object.keys(AMOUNT)) {
    const folder = path.join(CACHE, `bench-profile-${name}`);
    fs.rmSync(folder, { recursive: true, force: true });
    const app = await up('app.cjs', env, ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500']);
    await shoot(app.url, name, request, AMOUNT[name] * 2);
    await app.down();
    found[name] = whereTimeGoes(folder);
  }
  return found;
}

async function machine(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  const version = (name) =>
    JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const names = ['@nestjs/core', 'mercurius', 'graphql', 'fastify', 'pg', 'typeorm', 'autocannon'];
  return {
    cpu: os.cpus()[0]?.model,
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    loadBefore: os.loadavg().map(round),
    node: process.version,
    postgresql: rows[0].server_version,
    packages: Object.fromEntries(names.map((name) => [name, version(name)])),
  };
}

/** Both servers on one seeded database, recorded and compared before anything is measured. */
async function withServers(work) {
  fs.mkdirSync(CACHE, { recursive: true });
  say('A database with 20,001 recognitions and 400 people…');
  // durable, as it must be in production: the server would refuse anything else
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(CACHE, `bench-postgres-${process.pid}`) });
  const servers = [];
  try {
    require('reflect-metadata');
    const { prepareDatabase } = require('../../dist/libs/server/src/index.js');
    const { appUrl } = await prepareDatabase(postgres.url(), 'only-for-this-very-bench');
    const data = await seed(postgres.url());
    const request = operations(data, documents());
    const env = { APP_DATABASE_URL: appUrl, DOCUMENTS: 'trusted' };
    const recorded = await up('app.cjs', { ...env, BENCH_RECORD: TEXTS });
    for (let i = 0; i < 4; i++) await ask(recorded.url, request(i % 2 ? 'GiveRecognition' : 'Feed'));
    await recorded.down();

    const bareEnv = { BENCH_URL: appUrl, BENCH_COMPANY: data.company, BENCH_TEXTS: TEXTS };
    servers.push({ name: 'app', ...(await up('app.cjs', env)) });
    servers.push({ name: 'bare', ...(await up('bare.cjs', bareEnv)) });
    await sameAnswers(servers[0], servers[1], request);
    return await work({ postgres, data, request, env, servers });
  } finally {
    for (const server of servers) await server.down();
    await postgres.stop();
    fs.rmSync(postgres.dataDir, { recursive: true, force: true });
    fs.rmSync(`${postgres.dataDir}.secret`, { force: true });
  }
}

/** Throws when the two servers answer differently. */
export const compare = () => withServers(() => undefined);

export async function bench() {
  if (process.platform !== 'linux') throw new Error('the bench reads /proc: Linux only');
  return withServers(async ({ postgres, data, request, env, servers }) => {
    say('Warming up…');
    for (const server of servers)
      for (const name of Object.keys(AMOUNT)) await shoot(server.url, name, request, AMOUNT[name] / 2);
    say(`${ROUNDS} rounds, the servers taking turns…`);
    const postmaster = Number(fs.readFileSync(path.join(postgres.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const about = await machine(postgres.url());
    const rounds = await measure(servers, request, postmaster);
    say('Where the rest goes (profile)…');
    const profile = await profiles(env, request);
    return {
      at: new Date().toISOString(),
      machine: about,
      connections: CONNECTIONS,
      sessions: data.people.length,
      feed: { ...summary(rounds, 'Feed'), aim: { cpu: 1.6 }, profile: profile.Feed },
      giveRecognition: { ...summary(rounds, 'GiveRecognition'), aim: { cpu: 2.5 }, profile: profile.GiveRecognition },
    };
  });
}
